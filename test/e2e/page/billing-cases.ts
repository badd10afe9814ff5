import { describe, expect, it } from '@jest/globals';
import type { Visit } from './visit.js';

export function billingCases(visit: Visit): void {
  describe('billing', () => {
    it('sees who changed what, from what to what: the version signed, a credit, and a key', async () => {
      const { page, stage } = visit;
      await visit.open('/billing/adjustments?client=acme');
      const form = page.getByRole('form', { name: 'Book a credit or a charge' });
      await form.getByLabel('Id', { exact: true }).fill('sla-1');
      await form.getByLabel('Amount, net').fill('15.00');
      await form.getByLabel('Description').fill('Service credit');
      await form.getByLabel('Reason').fill('answered late');
      await form.getByRole('button', { name: 'Book' }).click();
      await form.getByText('sla-1 is booked.').waitFor();
      await stage.key('ops');

      await visit.open('/billing/audit');
      const row = (name: RegExp) => page.getByRole('row', { name }).first();
      const signed = row(/test billing Contract signed acme/);
      await signed.getByText(/^\d+ changes$/).click();
      await signed.getByText('/contacts/prices/0/tiers/1/unitPrice').waitFor();
      expect(await signed.locator('del').allTextContents()).toContain('0.50');
      expect(await signed.locator('ins').allTextContents()).toContain('0.45');
      const booked = row(/test billing Credit or charge booked acme answered late/);
      await booked.getByText(/^\d+ changes$/).click();
      await booked.locator('ins').getByText('15.00', { exact: true }).waitFor();
      await row(/Access key created/).waitFor();

      await visit.open('/billing/keys');
      await page.getByRole('row', { name: /test ops operations in force/ }).waitFor();
    }, 60_000);
  });
}
