import { describe } from '@jest/globals';

/**
 * Declares a suite that needs something the machine may lack; without it, its tests are skipped. The title
 * then names the reason, and test/support/summary-reporter.mjs repeats it at the end of the run.
 * @param lack what the machine lacks, and how to get it; undefined if nothing
 */
export function describeUnless(lack: string | undefined, title: string, suite: () => void): void {
  if (lack === undefined) describe(title, suite);
  else describe.skip(`${title} (skipped: ${lack})`, suite);
}
