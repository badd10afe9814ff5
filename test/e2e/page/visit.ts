import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from './chromium.js';
import { startSession } from './start-session.js';
import { Stage } from './stage.js';

const PATIENCE_MS = 20_000;

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 800 };

/** What is visible after scrolling sideways only, px. */
export const hiddenWidth = (scrolled: Locator): Promise<number> =>
  scrolled.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);

/** A person at a browser, with a deployment that has data. */
export class Visit {
  readonly stage = new Stage();
  /** What the page threw, and where it broke its content security policy: reported on the browser console only. */
  readonly wrong: string[] = [];
  private opened: { readonly browser: Browser; page: Page } | undefined;

  get page(): Page {
    if (!this.opened) throw new Error('no browser is open yet');
    return this.opened.page;
  }

  /** Opens the browser and logs in for billing. */
  async begin(): Promise<void> {
    const [browser] = await Promise.all([launchChromium(), this.stage.start()]);
    this.opened = { browser, page: await this.newPage(browser) };
    await this.startSession(await this.stage.key('billing'));
  }

  /** Starts a new browser context, without the state of the previous one. */
  async leave(): Promise<void> {
    if (!this.opened) return;
    await this.page.context().close();
    this.opened.page = await this.newPage(this.opened.browser);
  }

  async end(): Promise<void> {
    await this.opened?.browser.close();
    await this.stage.stop();
  }

  /** By the form, as a person does. */
  startSession(key: string): Promise<void> {
    return startSession(this.page, this.stage.url, key);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.stage.url + path);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  panel(title: string): Locator {
    return this.page.getByRole('region', { name: title });
  }

  /** The invoice of acme, as a person gets there. */
  async openInvoice(): Promise<void> {
    await this.open('/clients/acme/documents');
    await this.page
      .getByRole('row', { name: /Invoice/ })
      .getByRole('link')
      .click();
    await this.page.getByRole('heading', { name: /^Invoice / }).waitFor();
  }

  private async newPage(browser: Browser): Promise<Page> {
    const context = await browser.newContext({ locale: 'en-GB', viewport: DESKTOP });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('pageerror', (error) => this.wrong.push(String(error)));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.wrong.push(message.text());
    });
    return page;
  }
}
