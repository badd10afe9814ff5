import axe from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What keeps somebody out of a page: what axe finds, and whether a phone would have to scroll sideways. */
export async function faultsOfPage(page: Page): Promise<string[]> {
  // Evaluated from outside, which the page's own content security policy does not forbid
  const { violations } = await page.evaluate<AxeResults>(`${axe.source}; axe.run(document)`);
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
  const beyond = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return beyond > 0 ? [...found, `the page is ${beyond} px too wide`] : found;
}
