import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { Deployment } from '../support/deployment/index.js';
import { describeUnless } from '../support/describe-unless.js';
import type { AppProcess } from '../support/processes/index.js';
import { sharedServices } from '../support/shared-services.js';
import { browserLack, launchChromium } from './page/chromium.js';

const WITHIN_MS = 30_000;

describeUnless(browserLack(), 'the month end, while a part of contador does not run', () => {
  let deployment: Deployment;
  let browser: Browser;
  let page: Page;
  let parts: readonly AppProcess[];

  beforeAll(async () => {
    deployment = new Deployment(sharedServices());
    const console = deployment.app('console');
    parts = [deployment.app('ingest'), deployment.app('billing')];
    [browser] = await Promise.all([launchChromium(), console.start(), ...parts.map((part) => part.start())]);
    page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
    page.setDefaultTimeout(WITHIN_MS);
    await page.goto(`${console.url}/billing`);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await deployment.stop();
  });

  const panel = () => page.getByRole('region', { name: 'Month end' });
  const claim = () => panel().getByText('all due periods are closed and booked');
  const findAlert = (part: string) => panel().getByRole('alert').filter({ hasText: part });

  it('shows which part is not running and since when, and does not claim that everything is closed', async () => {
    await claim().waitFor();
    expect(await panel().getByRole('alert').count()).toBe(0);

    await Promise.all(parts.map((part) => part.kill()));
    await Promise.all([
      findAlert('Billing is not running.').waitFor(),
      findAlert('Ingest is not running').waitFor(),
      claim().waitFor({ state: 'detached' }),
    ]);
    for (const text of await panel().getByRole('alert').allTextContents())
      expect(text).toMatch(/Last seen \d+ \w+ \d{4}, \d\d:\d\d UTC/);
    await panel()
      .getByText(/^as of /)
      .waitFor();
  }, 60_000);

  it('shows an idle part as running, and all of them once they are back', async () => {
    await Promise.all(parts.map((part) => part.start()));
    await claim().waitFor();
    expect(await panel().getByRole('alert').count()).toBe(0);
    // Longer than the time after which a stopped part is noticed
    await page.waitForTimeout(25_000);
    expect(await claim().isVisible()).toBe(true);
    expect(await panel().getByRole('alert').count()).toBe(0);
  }, 90_000);
});
