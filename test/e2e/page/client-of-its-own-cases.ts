import { describe, expect, it } from '@jest/globals';
import { faultsOfPage } from './faults-of-page.js';
import type { Visit } from './visit.js';

export function clientOfItsOwnCases(visit: Visit): void {
  describe('a person with a client’s key', () => {
    it('finds the login open to all', async () => {
      const { page } = visit;
      await page.getByRole('button', { name: 'Log out' }).click();
      await page.getByLabel('Access key').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsOfPage(page)).toEqual([]);
      }
      await page.getByLabel('Access key').fill('no key at all');
      await page.getByRole('button', { name: 'Log in' }).click();
      await page.getByRole('alert').waitFor();
      expect(await faultsOfPage(page)).toEqual([]);
    }, 60_000);

    it('sees the client’s own pages, and nothing else', async () => {
      await visit.leave();
      await visit.startSession(await visit.stage.key('client', 'acme'));
      const { page } = visit;
      await page.getByRole('heading', { level: 1, name: 'acme' }).waitFor();
      expect(await page.getByRole('link', { name: 'Operations' }).count()).toBe(0);
      await visit.open('/clients/orphan');
      await page.getByText('No such client').first().waitFor();
    }, 60_000);

    it('sees its own events arrive', async () => {
      await visit.open('/clients/acme');
      await visit.page.getByText('Live', { exact: true }).waitFor();
      const handled = visit.panel('Today so far').getByText(/\d+ handled/);
      const before = Number.parseInt((await handled.textContent()) ?? '', 10);
      await visit.stage.callsNow('orphan', 5);
      await visit.stage.callsNow('acme', 2);
      await visit
        .panel('Today so far')
        .getByText(`${before + 2} handled`)
        .waitFor();
    }, 60_000);
  });
}
