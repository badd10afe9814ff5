import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { faultsOfPage } from './faults-of-page.js';
import { Stage } from './stage.js';

const PATIENCE_MS = 20_000;

const stage = new Stage();
let browser: Browser;
let context: BrowserContext;
let page: Page;
const wrong: string[] = [];

/** Logs in by the form, as a person does. */
async function logIn(key: string): Promise<Page> {
  context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const opened = await context.newPage();
  opened.setDefaultTimeout(PATIENCE_MS);
  opened.on('pageerror', (error) => wrong.push(String(error)));
  // A violation of the content security policy is told there, and nowhere else
  opened.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) wrong.push(message.text());
  });
  await opened.goto(stage.url);
  await opened.getByLabel('Access key').fill(key);
  await opened.getByRole('button', { name: 'Log in' }).click();
  await opened.getByRole('heading', { level: 1 }).waitFor();
  return opened;
}

const panel = (title: string) => page.getByRole('region', { name: title });

beforeAll(async () => {
  [browser] = await Promise.all([launchChromium(), stage.start()]);
  page = await logIn(await stage.key('billing'));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await stage.stop();
});

describe('the page', () => {
  it('shows events as they arrive, without a reload', async () => {
    await page.goto(`${stage.url}/operations`);
    await page.getByText('Live', { exact: true }).waitFor();
    await panel('Are we keeping up').getByText('adds up').waitFor();
    const received = panel('Are we keeping up').locator('.sum');
    const before = await received.textContent();
    await stage.callsNow('acme', 7);
    await received.filter({ hasNotText: before ?? '' }).waitFor();
    await page.goto(`${stage.url}/clients/acme`);
    const today = panel('Today so far');
    await today.getByText('7 handled').waitFor();
    await stage.callsNow('acme', 5);
    await today.getByText('12 handled').waitFor();
  }, 60_000);

  it('tells why a close waits', async () => {
    await page.goto(`${stage.url}/operations`);
    const waiting = panel('Month end').getByRole('row', { name: /^orphan/ });
    await waiting.getByText('the seller nobody, which is not configured').waitFor();
  }, 60_000);

  it('names a platform that brings nothing at a time at which it did a week before, until it is heard', async () => {
    await page.goto(`${stage.url}/operations`);
    const platforms = panel('Platforms');
    await platforms.getByText('No platform is silent').waitFor();
    await stage.callsOfLastWeek('globex');
    const row = platforms.getByRole('row', { name: /^\/pbx globex silent .* seconds ago/ });
    await row.waitFor();
    const goesOn = setInterval(() => void stage.callsNow('globex', 1), 500);
    await row.waitFor({ state: 'detached' }).finally(() => clearInterval(goesOn));
  }, 90_000);

  it('tries and replays a dead letter with a click each', async () => {
    await stage.callsAhead('acme', 2);
    await page.goto(`${stage.url}/operations`);
    const letters = panel('Dead letters');
    await letters.getByText('in-the-future', { exact: true }).waitFor();
    await page.waitForTimeout(1_500);
    await letters.getByRole('button', { name: 'Dry run of a replay of in-the-future' }).click();
    await letters.getByText('2 of 2 would be taken now.').waitFor();
    await letters.getByRole('button', { name: 'Replay 2' }).click();
    await letters.getByText('No refused record waits.').waitFor();
  }, 60_000);

  it('opens a line of an invoice down to its events', async () => {
    await page.goto(`${stage.url}/clients/acme/documents`);
    await page
      .getByRole('row', { name: /Invoice/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: /^Invoice / }).waitFor();
    await page
      .getByRole('button', { name: /handle time 30\/6/ })
      .first()
      .click();
    // 20 minutes at 0.65, then 10 at 0.50
    await page.getByText('20 × 0.65 = 13.00').waitFor();
    await page.getByText('The very events behind this line').first().click();
    await page.getByText('the quantity of the line').waitFor();
    await page.getByText('/pbx acme-0', { exact: true }).waitFor();
    expect(await page.getByRole('row', { name: /\/pbx acme-/ }).count()).toBe(10);
  }, 60_000);

  it('compares models: what each costs, where they cross, and the same as a table', async () => {
    await page.goto(`${stage.url}/clients/acme/compare`);
    await page.getByLabel('Price of an hour').fill('20');
    await page.getByRole('button', { name: 'Compare' }).click();
    await page.getByRole('row', { name: /^the contract as signed/ }).waitFor();
    await page.getByRole('row', { name: /^hourly/ }).waitFor();
    await page.locator('canvas').waitFor();
    await page.getByText('As a table').click();
    await page.getByRole('row', { name: /^× 1, / }).waitFor();
    await page
      .getByText(/^Cheapest /)
      .first()
      .waitFor();
  }, 60_000);

  it('signs a new version, with the faults that the server finds at their places', async () => {
    await page.goto(`${stage.url}/billing/contracts?client=acme`);
    const form = page.getByRole('form', { name: 'Sign a new version' });
    const price = form.locator('[name="/contacts/prices/0/tiers/1/unitPrice"]');
    await price.fill('-1');
    await form.getByText('1 fault').waitFor();
    expect(await form.getByRole('button', { name: 'Sign' }).isEnabled()).toBe(false);
    expect(await price.getAttribute('aria-invalid')).toBe('true');
    await price.fill('0.45');
    await form.getByText('nothing wrong with it').waitFor();
    await form.getByRole('row', { name: /unitPrice 0\.50 0\.45/ }).waitFor();
    await form.getByRole('button', { name: 'Sign' }).click();
    await page.getByRole('button', { name: 'Version 2', exact: true }).waitFor();
    await page.goto(`${stage.url}/billing/audit`);
    await page
      .getByRole('row', { name: /Contract signed/ })
      .first()
      .waitFor();
  }, 60_000);

  it.each([
    ...['/operations', '/clients', '/clients/acme', '/clients/acme/cost', '/clients/acme/documents'],
    ...['/clients/acme/statement', '/clients/acme/contract', '/clients/acme/compare', '/billing?client=acme'],
    ...[
      '/billing/contracts?client=acme',
      '/billing/documents',
      '/billing/adjustments?client=acme',
      '/billing/audit',
    ],
  ])(
    '%s keeps nobody out: light, dark, on a phone',
    async (path) => {
      await page.goto(stage.url + path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('load');
      await page.waitForTimeout(500);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await faultsOfPage(page)).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 800 });
      expect(await faultsOfPage(page)).toEqual([]);
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: null });
    },
    60_000,
  );

  it('speaks Spanish, and prints an invoice without what is for clicking', async () => {
    await page.goto(`${stage.url}/clients/acme/documents`);
    await page
      .getByRole('row', { name: /Invoice/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: /^Invoice / }).waitFor();
    await page.getByLabel('Language').selectOption('es');
    await page.getByRole('heading', { name: /^Factura / }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Imprimir' }).isVisible()).toBe(false);
    expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.getByLabel('Idioma').selectOption('en');
  }, 60_000);

  it('shows a client its own pages, and nothing else', async () => {
    await page.getByRole('button', { name: 'Log out' }).click();
    await page.getByLabel('Access key').waitFor();
    await context.close();
    page = await logIn(await stage.key('client', 'acme'));
    await page.getByRole('heading', { name: 'acme' }).waitFor();
    expect(await page.getByRole('link', { name: 'Operations' }).count()).toBe(0);
    await page.goto(`${stage.url}/clients/orphan`);
    await page.getByText('No such client').first().waitFor();
  }, 60_000);

  it('broke no rule of its content security policy, and threw nothing', () => {
    expect(wrong).toEqual([]);
  });
});
