import { describe, expect, it } from '@jest/globals';
import { COLOURS, faultsOfPage } from './faults-of-page.js';
import { DESKTOP, hiddenWidth, PHONE } from './visit.js';
import type { Visit } from './visit.js';

const PAGES = [
  ...['/operations', '/clients', '/clients/acme', '/clients/acme/cost', '/clients/acme/documents'],
  ...['/clients/acme/statement', '/clients/acme/contract', '/clients/acme/compare', '/billing?client=acme'],
  ...['/billing/contracts?client=acme', '/billing/documents', '/billing/adjustments?client=acme'],
  ...['/billing/keys', '/billing/audit', '/nowhere'],
];

export function accessibilityCases(visit: Visit): void {
  /** Light on a desktop in English, dark on a phone in Spanish: all of axe; the colours of either also the other way. */
  async function expectAccessible(): Promise<void> {
    const { page } = visit;
    const language = page.locator('select').filter({ hasText: 'Español' });
    const faults: string[] = [];
    const check = async (colorScheme: 'light' | 'dark', rules?: readonly string[]): Promise<void> => {
      await page.emulateMedia({ colorScheme });
      faults.push(...(await faultsOfPage(page, rules)));
    };
    await check('light');
    await check('dark', COLOURS);
    await page.setViewportSize(PHONE);
    await language.selectOption('es');
    await check('dark');
    await check('light', COLOURS);
    await language.selectOption('en');
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: null });
    expect(faults).toEqual([]);
  }

  describe('accessibility of', () => {
    it.each(PAGES)(
      '%s',
      async (path) => {
        await visit.open(path);
        await visit.page.waitForLoadState('networkidle', { timeout: 2_000 }).catch(() => undefined);
        await expectAccessible();
      },
      60_000,
    );

    it('the review of a version before it is signed', async () => {
      const { page } = visit;
      await visit.open('/billing/contracts?client=acme');
      await page.locator('[name="/contacts/prices/0/tiers/1/unitPrice"]').fill('0.4');
      await page.locator('[name="/customer/name"]').fill('Acme Contact Centre Services of the North S.A.');
      await page.getByRole('button', { name: 'Review and sign …' }).click();
      const step = page.getByRole('region', { name: 'Sign version 3 for acme?' });
      await step.waitFor();
      await expectAccessible();
      // The values after are next to those before on a phone too
      await page.setViewportSize(PHONE);
      expect(await hiddenWidth(step.getByRole('group', { name: /^Changes from/ }))).toBe(0);
      await page.setViewportSize(DESKTOP);
    }, 60_000);

    it('an issued invoice, and a line of it opened down to its events', async () => {
      await visit.openInvoice();
      await expectAccessible();
      await visit.page.locator('.opener').first().click();
      await visit.page.locator('.opened details').first().click();
      await visit.page.getByText('/pbx acme-0', { exact: true }).waitFor();
      await expectAccessible();
      await visit.page.setViewportSize(PHONE);
      expect(await hiddenWidth(visit.page.getByRole('group', { name: /^Lines/ }))).toBe(0);
      await visit.page.setViewportSize(DESKTOP);
    }, 90_000);
  });
}
