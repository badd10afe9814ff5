import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import type { Browser, Page } from 'playwright-core';
import { DemoConsole } from '../../apps/cli/src/demo/demo-console.js';
import { eventually } from '../support/deployment/eventually.js';
import { sharedServices } from '../support/shared-services.js';
import { DemoRun } from './demo/demo-run.js';
import { fractionalContract } from './figures/fractional-contract.js';
import { noFigures, openLines, refusals, shownLines } from './figures/line-pages.js';
import type { ShownLine } from './figures/line-pages.js';
import { launchChromium } from './page/chromium.js';

interface Demo {
  readonly ok: boolean;
  readonly console: string;
  readonly keys: readonly { readonly role: string; readonly key: string }[];
  readonly documents: readonly IssuedDocument[];
}

const { brokers, redisUrl } = sharedServices();
const FRACTIONAL = 'fractional';

let run: DemoRun;
let browser: Browser;
let page: Page;
let documents: readonly IssuedDocument[];
let url: string;

beforeAll(async () => {
  run = new DemoRun(['--json', '--months', '1', '--seed', '5'], {
    ...{ CONTADOR_SERVICES: 'given', KAFKA_BROKERS: brokers.join(), REDIS_URL: redisUrl },
  });
  [browser] = await Promise.all([launchChromium(), run.untilSaid('\n}\n')]);
  const demo = JSON.parse(run.stdout) as Demo;
  expect(demo.ok).toBe(true);
  const key = demo.keys.find(({ role }) => role === 'billing')?.key ?? '';
  url = demo.console;
  const client = new DemoConsole(url, key);
  const [first, second] = fractionalContract(FRACTIONAL, Date.now());
  await client.sign(first ?? {});
  await client.sign(second ?? {});
  const ids = await eventually(async () => {
    const issued = await client.documentIds(FRACTIONAL);
    if (issued.length === 0) throw new Error('no document yet');
    return issued;
  });
  documents = [...demo.documents, ...(await Promise.all(ids.map((id) => client.document(id))))];
  page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(url);
  await page.getByLabel('Access key').fill(key);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByRole('heading', { level: 1, name: 'contador' }).waitFor({ state: 'detached' });
}, 180_000);

afterAll(async () => {
  await browser.close();
  run.kill('SIGINT');
  await run.exited;
  await run.clear();
}, 60_000);

describe('the figures on a document’s page', () => {
  it('are valid numbers in every line of every document, invoice or note, in each language', async () => {
    // The page shows exact fractions in all of these languages
    const exact = JSON.stringify(documents);
    const places = ['quantity', 'minutes', 'calculation', 'minimum', 'countedDiscounts'];
    expect(places.filter((place) => !new RegExp(`"${place}":"-?\\d+/\\d+`).test(exact))).toEqual([]);
    expect(new Set(documents.map(({ type }) => type))).toEqual(
      new Set(['invoice', 'credit-note', 'debit-note']),
    );

    const faults: string[] = [];
    for (const { documentId, clientId, number, lines, freeOfCharge = [] } of documents) {
      await openLines(page, `${url}/clients/${clientId}/documents/${encodeURIComponent(documentId)}`);
      faults.push(...(await refusals(page)));
      for (const language of ['en', 'es']) {
        const choice = page.locator('select').filter({ hasText: 'Español' });
        await choice.selectOption(language);
        const shown = await shownLines(page);
        expect([number, shown.length]).toEqual([number, lines.length + freeOfCharge.length]);
        for (const [index, line] of shown.entries()) {
          const text = `${line.row}\n${line.opened}`;
          const found = [...noFigures(text), ...otherQuantity(line, lines[index])];
          faults.push(...found.map((fault) => `${number}, line ${index + 1}, ${language}: ${fault}`));
        }
        await choice.selectOption('en');
      }
    }
    expect(faults).toEqual([]);
  }, 180_000);
});

/** Where quantity × price is shown, the quantity is the line's own, which rating has rounded. */
function otherQuantity(
  { quantity, calculation }: ShownLine,
  line: IssuedDocument['lines'][number] | undefined,
) {
  if (!line || line.difference || line.explanation.quantity === undefined) return [];
  return calculation.startsWith(`${quantity} × `) ? [] : [`${calculation} is not of ${quantity}`];
}
