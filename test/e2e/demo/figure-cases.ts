import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import type { Browser, Page } from 'playwright-core';
import { DemoConsole } from '../../../apps/cli/src/demo/demo-console.js';
import { eventually } from '../../support/deployment/eventually.js';
import { describeUnless } from '../../support/describe-unless.js';
import { isFirst } from '../../support/is-first.js';
import { browserLack, launchChromium } from '../page/chromium.js';
import { startSession } from '../page/start-session.js';
import type { DemoOutput } from './demo-run.js';
import { fractionalContract } from './fractional-contract.js';
import { noFigures, openLines, refusals, shownLines } from './line-pages.js';
import type { ShownLine } from './line-pages.js';

const FRACTIONAL = 'fractional';

/** @param demo the output of a demo that has checked its documents and is still running */
export function figureCases(demo: () => DemoOutput): void {
  describeUnless(browserLack(), 'the figures on a document’s page', () => {
    let browser: Browser;
    let page: Page;
    let documents: readonly IssuedDocument[];

    beforeAll(async () => {
      const { console: url, keys, documents: own } = demo();
      const key = keys.find(({ role }) => role === 'billing')?.key ?? '';
      documents = [...own, ...(await fractionalDocuments(new DemoConsole(url, key)))];
      browser = await launchChromium();
      page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
      page.setDefaultTimeout(20_000);
      await startSession(page, url, key);
    }, 120_000);

    afterAll(() => browser.close());

    it('are valid numbers in every line of every document, invoice or note, in each language', async () => {
      // The page shows exact fractions in all of these places
      const exact = JSON.stringify(documents);
      const places = ['quantity', 'minutes', 'calculation', 'minimum', 'countedDiscounts'];
      expect(places.filter((place) => !new RegExp(`"${place}":"-?\\d+/\\d+`).test(exact))).toEqual([]);
      expect(new Set(documents.map(({ type }) => type))).toEqual(
        new Set(['invoice', 'credit-note', 'debit-note']),
      );

      const faults: string[] = [];
      const kinds = new Set<string>();
      for (const { documentId, clientId, type, number, lines, freeOfCharge = [] } of documents) {
        const path = `/clients/${clientId}/documents/${encodeURIComponent(documentId)}`;
        const all = [...lines, ...freeOfCharge];
        await openLines(page, demo().console + path, (index) => isFirst(kinds, figureKind(type, all[index])));
        faults.push(...(await refusals(page)));
        for (const language of ['en', 'es']) {
          const choice = page.locator('select').filter({ hasText: 'Español' });
          await choice.selectOption(language);
          const shown = await shownLines(page);
          expect([number, shown.length]).toEqual([number, all.length]);
          for (const [index, line] of shown.entries()) {
            const text = `${line.row}\n${line.opened}`;
            const found = [...noFigures(text), ...otherQuantity(line, lines[index])];
            faults.push(...found.map((fault) => `${number}, line ${index + 1}, ${language}: ${fault}`));
          }
          await choice.selectOption('en');
        }
      }
      expect(faults).toEqual([]);
    }, 300_000);
  });
}

/** Events look alike on all lines of a kind. */
const figureKind = (type: string, line: Partial<IssuedDocument['lines'][number]> = {}): string =>
  JSON.stringify([type, line.channel, line.unit, Object.keys(line.difference?.cause ?? {})]);

/** Signs a contract whose lines are repeating fractions, and waits for its documents. */
async function fractionalDocuments(client: DemoConsole): Promise<IssuedDocument[]> {
  const [first, second] = fractionalContract(FRACTIONAL, Date.now());
  await client.sign(first ?? {});
  await client.sign(second ?? {});
  const ids = await eventually(async () => {
    const issued = await client.documentIds(FRACTIONAL);
    if (issued.length === 0) throw new Error('no document yet');
    return issued;
  });
  return Promise.all(ids.map((id) => client.document(id)));
}

/** Where quantity × price is shown, the quantity is the line's own, which rating has rounded. */
function otherQuantity(
  { quantity, calculation }: ShownLine,
  line: IssuedDocument['lines'][number] | undefined,
) {
  if (!line || line.difference || line.explanation.quantity === undefined) return [];
  return calculation.startsWith(`${quantity} × `) ? [] : [`${calculation} is not of ${quantity}`];
}
