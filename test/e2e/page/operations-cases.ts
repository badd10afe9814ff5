import { describe, expect, it } from '@jest/globals';
import { DESKTOP, hiddenWidth, PHONE } from './visit.js';
import type { Visit } from './visit.js';

export function operationsCases(visit: Visit): void {
  const { stage } = visit;

  describe('operations', () => {
    it('see events as they arrive, without a reload', async () => {
      await visit.open('/operations');
      await visit.page.getByText('Live', { exact: true }).waitFor();
      const keepingUp = visit.panel('Ingest lag');
      await keepingUp.getByText('adds up').waitFor();
      const received = keepingUp.locator('.sum');
      const before = await received.textContent();
      await stage.callsNow('acme', 7);
      await received.filter({ hasNotText: before ?? '' }).waitFor();
      await visit.open('/clients/acme');
      const today = visit.panel('Today so far');
      await today.getByText('7 handled').waitFor();
      await stage.callsNow('acme', 5);
      await today.getByText('12 handled').waitFor();
    }, 60_000);

    it('see why a close waits', async () => {
      await visit.open('/operations');
      const waiting = visit.panel('Month end').getByRole('row', { name: /^orphan/ });
      await waiting.getByText('the seller nobody, which is not configured').waitFor();
      // The reader's language also where the server knows the reason
      await visit.page.getByLabel('Language').selectOption('es');
      await visit
        .panel('Cierre de mes')
        .getByText('el emisor nobody del contrato no está configurado')
        .waitFor();
      await visit.page.getByLabel('Idioma').selectOption('en');
    }, 60_000);

    it('see a platform that is inactive at a time at which it was active a week before, until it sends events', async () => {
      await visit.open('/operations');
      const platforms = visit.panel('Platforms');
      await platforms.getByText('No platform is unexpectedly inactive').waitFor();
      await stage.callsOfLastWeek('globex');
      const row = platforms.getByRole('row', { name: /^\/pbx globex inactive .* seconds ago/ });
      await row.waitFor();
      const goesOn = setInterval(() => void stage.callsNow('globex', 1), 500);
      await row.waitFor({ state: 'detached' }).finally(() => clearInterval(goesOn));
    }, 90_000);

    it('read a dead letter on a phone, and try and replay it with a click each', async () => {
      await stage.callsAhead('acme', 2);
      await visit.open('/operations');
      const deadLetters = visit.panel('Dead letters');
      await deadLetters.getByText('in-the-future', { exact: true }).waitFor();
      await deadLetters.getByText('Show in-the-future').click();
      await deadLetters
        .getByText(/: content and remedy$/)
        .first()
        .click();
      await deadLetters.locator('pre').waitFor();
      await visit.page.setViewportSize(PHONE);
      expect(await hiddenWidth(visit.page.locator('html'))).toBe(0);
      await visit.page.setViewportSize(DESKTOP);
      await visit.page.waitForTimeout(1_500);
      await deadLetters.getByRole('button', { name: 'Dry run: replay in-the-future' }).click();
      await deadLetters.getByText('2 of 2 would be accepted now.').waitFor();
      await deadLetters.getByRole('button', { name: 'Replay 2' }).click();
      await deadLetters.getByText('No dead letters.').waitFor();
    }, 60_000);
  });
}
