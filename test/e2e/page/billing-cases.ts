import { describe, expect, it } from '@jest/globals';
import type { Visit } from './visit.js';

export function billingCases(visit: Visit): void {
  describe('billing', () => {
    it('signs a new version, with the faults that the server finds at their places', async () => {
      await visit.goTo('/billing/contracts?client=acme');
      const form = visit.page.getByRole('form', { name: 'Sign a new version' });
      const price = form.locator('[name="/contacts/prices/0/tiers/1/unitPrice"]');
      await price.fill('-1');
      await form.getByText('1 fault').waitFor();
      expect(await form.getByRole('button', { name: 'Sign' }).isEnabled()).toBe(false);
      expect(await price.getAttribute('aria-invalid')).toBe('true');
      await price.fill('0.45');
      await form.getByText('nothing wrong with it').waitFor();
      await form.getByRole('row', { name: /unitPrice 0\.50 0\.45/ }).waitFor();
      await form.getByRole('button', { name: 'Sign' }).click();
      await visit.page.getByRole('button', { name: 'Version 2', exact: true }).waitFor();
    }, 60_000);

    it('sees who changed what, from what to what: that version, a credit, and a key', async () => {
      const { page, stage } = visit;
      await visit.goTo('/billing/adjustments?client=acme');
      const form = page.getByRole('form', { name: 'Book a credit or a charge' });
      await form.getByLabel('Id', { exact: true }).fill('sla-1');
      await form.getByLabel('Amount, net').fill('15.00');
      await form.getByLabel('Description').fill('Service credit');
      await form.getByLabel('Reason').fill('answered late');
      await form.getByRole('button', { name: 'Book' }).click();
      await form.getByText('sla-1 is booked.').waitFor();
      await stage.key('ops');

      await visit.goTo('/billing/audit');
      const row = (name: RegExp) => page.getByRole('row', { name }).first();
      const signed = row(/test billing Contract signed acme/);
      await signed.getByText(/^Contract signed: \d+/).click();
      await signed.getByText('/contacts/prices/0/tiers/1/unitPrice').waitFor();
      expect(await signed.locator('del').allTextContents()).toContain('0.50');
      expect(await signed.locator('ins').allTextContents()).toContain('0.45');
      const booked = row(/test billing Credit or charge booked acme answered late/);
      await booked.getByText(/^Credit or charge booked: \d+/).click();
      await booked.locator('ins').getByText('15.00', { exact: true }).waitFor();
      await row(/Access key made/).waitFor();

      await visit.goTo('/billing/keys');
      await page.getByRole('row', { name: /test ops operations in force/ }).waitFor();
    }, 60_000);
  });
}
