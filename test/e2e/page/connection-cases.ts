import { describe, expect, it } from '@jest/globals';
import type { Visit } from './visit.js';

export function connectionCases(visit: Visit): void {
  const { stage } = visit;

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
