import { describe, expect, it } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Visit } from './visit.js';

export function signingCases(visit: Visit): void {
  const form = (): Locator => visit.page.getByRole('form', { name: 'Sign a new version' });
  const review = (): Locator => form().getByRole('button', { name: 'Review and sign …' });
  const price = (): Locator => form().locator('[name="/contacts/prices/0/tiers/1/unitPrice"]');
  const version = (number: number): Locator =>
    visit.page.getByRole('button', { name: `Version ${number}`, exact: true });

  /** The versions of acme that the server has. */
  async function signed(): Promise<number> {
    const response = await visit.page.request.get(`${visit.stage.url}/v1/clients/acme/contracts`);
    return ((await response.json()) as { contracts: unknown[] }).contracts.length;
  }

  /** Enter in every field of the form, one after the other. */
  async function enterEverywhere(): Promise<void> {
    for (const field of await form().locator('input').all()) await field.press('Enter');
    await visit.page.waitForTimeout(1_000);
  }

  describe('signing', () => {
    it('does not take a version that changes nothing', async () => {
      await visit.open('/billing/contracts?client=acme');
      await form().getByText('the same terms as version 1: there is nothing to sign').waitFor();
      expect(await review().isEnabled()).toBe(false);
      await form().locator('[name="/effectiveFrom"]').fill('2099-01-01T00:00:00Z');
      await form().getByText('no faults').waitFor();
      await form().getByText('there is nothing to sign').waitFor();
      expect(await review().isEnabled()).toBe(false);
      await enterEverywhere();
      expect(await signed()).toBe(1);
    }, 60_000);

    it('shows the faults that the server finds at their places', async () => {
      await visit.open('/billing/contracts?client=acme');
      await price().fill('-1');
      await form().getByText('1 fault').waitFor();
      expect(await review().isEnabled()).toBe(false);
      expect(await price().getAttribute('aria-invalid')).toBe('true');
    }, 60_000);

    it('needs a review that shows what is signed, for whom, from when and what changes; Enter never signs', async () => {
      const { page } = visit;
      await visit.open('/billing/contracts?client=acme');
      await price().fill('0.45');
      await form().getByText('no faults').waitFor();
      await form()
        .getByRole('row', { name: /unitPrice 0\.50 0\.45/ })
        .waitFor();
      await review().and(page.locator(':enabled')).waitFor();
      await enterEverywhere();
      expect(await signed()).toBe(1);

      await review().click();
      const step = page.getByRole('region', { name: 'Sign version 2 for acme?' });
      await step.getByText(/^1 \w+ \d{4}, 00:00 UTC$/).waitFor();
      await step.getByRole('row', { name: /unitPrice 0\.50 0\.45/ }).waitFor();
      await step.getByText('A signed version is never changed or deleted.').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForTimeout(500);
      expect(await signed()).toBe(1);

      // Back with the entered values, then sign
      await step.getByRole('button', { name: 'Back to editing' }).click();
      expect(await price().inputValue()).toBe('0.45');
      // Where the button that signs appears below the pointer
      const { width = 0, height = 0 } = (await review().boundingBox()) ?? {};
      await review().dblclick({ position: { x: width - 8, y: height / 2 } });
      await page.waitForTimeout(1_500);
      expect(await signed()).toBe(1);
      await step.getByRole('button', { name: 'Sign version 2' }).click();
      await version(2).waitFor();
      await page
        .getByText(/^Version 2 for acme is signed\. In force from 1 \w+ \d{4}, 00:00 UTC\.$/)
        .waitFor();
      await form().getByText('the same terms as version 2: there is nothing to sign').waitFor();
      // The message stays while the page goes on
      await page.waitForTimeout(6_000);
      expect(await page.getByText('Version 2 for acme is signed.').isVisible()).toBe(true);
    }, 90_000);

    it('takes an id of no client for no contract: a new client is an action, and its terms are blank', async () => {
      const { page } = visit;
      await visit.open('/billing/contracts');
      await page.getByLabel('Client').fill('acm');
      await page.getByText('Unknown client: acm.').waitFor();
      expect(await form().count()).toBe(0);
      await page.getByRole('button', { name: 'New client acm' }).click();
      const unitPrice = form().locator('[name="/contacts/prices/0/unitPrice"]');
      expect(await unitPrice.inputValue()).toBe('');
      await form()
        .getByText(/^\d+ faults$/)
        .waitFor();
      expect(await review().isEnabled()).toBe(false);
      // One character more is another id
      await page.getByRole('combobox', { name: 'Client' }).fill('acme');
      await version(2).waitFor();
    }, 60_000);
  });
}
