import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { SLOT_MS } from '#usage';
import type { Visit } from './visit.js';

export function connectionCases(visit: Visit): void {
  const { stage } = visit;

  describe('a page that stays open', () => {
    it('shows the calls of a quarter of an hour that begins meanwhile', async () => {
      await visit.open('/clients/acme');
      const handled = (page: Page, text: RegExp | string) =>
        page.getByRole('region', { name: 'Today so far' }).getByText(text);
      const before = Number.parseInt((await handled(visit.page, /\d+ handled/).textContent()) ?? '', 10);

      const page = await visit.page.context().newPage();
      await page.clock.setFixedTime(Date.now() - SLOT_MS);
      await page.goto(visit.page.url());
      await handled(page, /\d+ handled/).waitFor();
      await page.clock.setFixedTime(Date.now());
      await stage.callsNow('acme', 2);
      await handled(page, `${before + 2} handled`).waitFor();
      await page.close();
    });
  });

  describe('a console that is away', () => {
    it('is reported immediately, and after the reconnect the page shows what it missed', async () => {
      await visit.open('/clients/acme');
      const badge = (text: string) => visit.page.getByRole('status').getByText(text, { exact: true });
      await badge('Live').waitFor();
      const handled = visit.panel('Today so far').getByText(/\d+ handled/);
      const before = Number.parseInt((await handled.textContent()) ?? '', 10);
      // What a reload would take with it
      await visit.page.evaluate('window.stillHere = true');

      await stage.consoleGone();
      await badge('Connection lost, reconnecting').waitFor();
      await stage.callsNow('acme', 4);
      expect(await handled.textContent()).toBe(`${before} handled`);

      await stage.consoleBack();
      await badge('Live').waitFor();
      await visit
        .panel('Today so far')
        .getByText(`${before + 4} handled`)
        .waitFor();
      await stage.callsNow('acme', 3);
      await visit
        .panel('Today so far')
        .getByText(`${before + 7} handled`)
        .waitFor();
      expect(await visit.page.evaluate('window.stillHere')).toBe(true);
    }, 90_000);
  });
}
