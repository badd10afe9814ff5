import type { Page } from 'playwright-core';

/** Text that must not appear as a number. */
const NO_FIGURES = /\b(?:NaN|undefined|null|Infinity)\b|∞|\d+\/\d+/g;
/** The billing increments of a price: `30/6` is a name, and none of them is a fraction in lowest terms. */
const INCREMENTS = /(?<![\d/.,])(?:1\/1|6\/6|30\/6|60\/60)(?![\d/])/g;

const AROUND = 40;

/** Every malformed number in a text, each with the surrounding words. */
export function noFigures(text: string): string[] {
  const rest = text.replace(INCREMENTS, 'increment');
  return [...rest.matchAll(NO_FIGURES)].map(({ 0: found, index }) =>
    rest.slice(Math.max(0, index - AROUND), index + found.length + AROUND).replace(/\s+/g, ' '),
  );
}

/** A line as the page shows it. */
export interface ShownLine {
  readonly row: string;
  readonly quantity: string;
  readonly calculation: string;
  /** Everything that the open line shows, events included. */
  readonly opened: string;
}

/**
 * The page of a document with every line open.
 * @param withEvents whether the line at this index is opened down to the first page of its events, which takes the
 *   console a reading of the journal
 */
export async function openLines(
  page: Page,
  path: string,
  withEvents: (index: number) => boolean,
): Promise<void> {
  await page.goto(path);
  await page.locator('table.lines').waitFor();
  for (const opener of await page.locator('.opener').all()) await opener.click();
  for (const [index, opened] of (await page.locator('table.lines > tbody > tr.opened').all()).entries()) {
    const events = opened.locator('> td > details');
    if (!withEvents(index) || (await events.count()) === 0) continue;
    await events.locator('summary').first().click();
    await events.locator('p:not([role="status"])').first().waitFor();
  }
}

/** As text, because these tests have no browser types. */
const SHOWN_LINES = `
  [...document.querySelectorAll('table.lines > tbody > tr:not(.opened)')].map((row) => {
    const opened = row.nextElementSibling;
    return {
      row: row.innerText,
      quantity: row.querySelector('td.number').innerText.split(/\\s/)[0],
      calculation: opened.querySelector('.calculation').innerText,
      opened: opened.innerText,
    };
  })`;

export const shownLines = (page: Page): Promise<ShownLine[]> => page.evaluate<ShownLine[]>(SHOWN_LINES);

/** The reasons why the events of a line are not shown. */
export const refusals = (page: Page): Promise<string[]> => page.locator('.refusal').allTextContents();
