import { describe, expect, it } from '@jest/globals';
import type { Visit } from './visit.js';

export function paperCases(visit: Visit): void {
  describe('on paper', () => {
    it('an invoice is without what is for clicking, and in the reader’s language', async () => {
      const { page } = visit;
      await visit.openInvoice();
      await page.getByLabel('Language').selectOption('es');
      await page.getByRole('heading', { name: /^Factura / }).waitFor();
      await page.getByText('Llamadas, tiempo de gestión 30/6').first().waitFor();
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('button', { name: 'Imprimir' }).isVisible()).toBe(false);
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
      await page.emulateMedia({ media: null });
      await page.getByLabel('Idioma').selectOption('en');
    }, 60_000);
  });
}
