import { describe } from '@jest/globals';

/**
 * A suite that needs something of the machine; without it, its tests are skipped. Its title names the reason then, and
 * test/support/summary-reporter.mjs repeats it at the end of the run.
 *
 * @param lack what the machine lacks, and what to do about it; undefined if nothing
 */
export function describeUnless(lack: string | undefined, title: string, suite: () => void): void {
  if (lack === undefined) describe(title, suite);
  else describe.skip(`${title} (skipped: ${lack})`, suite);
}
