import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What follows from a page's colours alone. */
export const COLOURS = ['color-contrast'];

/**
 * The accessibility faults of a page: those axe finds, and sideways scrolling on a phone.
 * @param rules of axe's; all of them without any
 */
export async function faultsOfPage(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const options = { resultTypes: ['violations'], ...(rules.length > 0 && { runOnly: rules }) };
  // Evaluated from outside, which the page's own content security policy does not forbid
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const run = `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`;
  const violations = await page.evaluate<AxeResults['violations']>(run);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return beyond > 0 ? [...found, `the page is ${beyond} px too wide`] : found;
}
