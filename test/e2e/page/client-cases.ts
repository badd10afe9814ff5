import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import type { Visit } from './visit.js';

export function clientCases(visit: Visit): void {
  const fetchText = async (path: string): Promise<string> =>
    (await visit.page.request.get(visit.stage.url + path, { headers: { Accept: 'text/csv' } })).text();

  /** Clicks a link to a table, and gives the file's name and what is in it. */
  async function download(): Promise<[name: string, text: string]> {
    const [file] = await Promise.all([
      visit.page.waitForEvent('download'),
      visit.page.getByRole('button', { name: 'CSV' }).click(),
    ]);
    return [file.suggestedFilename(), await readFile(await file.path(), 'utf8')];
  }

  describe('about a client the page', () => {
    it('opens a line of an invoice down to its events', async () => {
      const { page } = visit;
      await visit.openInvoice();
      await page
        .getByRole('button', { name: /handle time 30\/6/ })
        .first()
        .click();
      // 20 minutes at 0.65, then 10 at 0.50
      await page.getByText('20 × 0.65 = 13.00').waitFor();
      await page.getByText('Events behind this line').first().click();
      await page.getByText('equal to the quantity of the line').waitFor();
      await page.getByText('/pbx acme-0', { exact: true }).waitFor();
      expect(await page.getByRole('row', { name: /\/pbx acme-/ }).count()).toBe(10);
    }, 60_000);

    it('compares models: what each costs, where they cross, and the same as a table', async () => {
      const { page } = visit;
      await visit.open('/clients/acme/compare');
      await page.getByLabel('Price per hour').fill('20');
      await page.getByRole('button', { name: 'Compare' }).click();
      await page.getByRole('row', { name: /^signed contract/ }).waitFor();
      await page.getByRole('row', { name: /^hourly/ }).waitFor();
      await page.locator('canvas').waitFor();
      await page.getByText('Show as table').click();
      await page.getByRole('row', { name: /^× 1, / }).waitFor();
      await page
        .getByText(/^Cheapest /)
        .first()
        .waitFor();
    }, 60_000);

    it('downloads the CSV of the API with one click: of an invoice, a statement, the usage of a period', async () => {
      await visit.openInvoice();
      const documentId = new URL(visit.page.url()).pathname.split('/').at(-1) ?? '';
      const [name, invoice] = await download();
      expect([name, invoice]).toEqual([
        expect.stringMatching(/^[\w-]+\.csv$/),
        await fetchText(`/v1/documents/${documentId}`),
      ]);
      expect(invoice.split('\r\n').length).toBeGreaterThan(2);

      const asked = visit.page.waitForRequest(
        (request) => request.headers()['accept'] === 'text/csv' && request.url().includes('/statement?'),
      );
      await visit.open('/clients/acme/statement');
      const [, statement] = await download();
      const { pathname, search } = new URL((await asked).url());
      expect(statement).toBe(await fetchText(pathname + search));
      expect(statement).toContain('handleMs');

      const of = visit.page.waitForRequest(
        (request) => request.headers()['accept'] === 'text/csv' && request.url().includes('/usage?'),
      );
      await visit.open('/clients/acme');
      const [, usage] = await download();
      const { pathname: path, search: query } = new URL((await of).url());
      expect(usage).toBe(await fetchText(path + query));
      expect(usage).toContain('measures.contacts');
    }, 60_000);
  });
}
