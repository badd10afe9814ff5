import { writeSync } from 'node:fs';

/**
 * Ends a run with `N passed, N failed` on a line of its own, and with `, N skipped` and the reasons before it if tests
 * were skipped. A run that breaks off or has no single test has failed.
 */
export default class SummaryReporter {
  #summary = '0 passed, 1 failed';
  #error;
  #hasFilter;

  constructor({ testNamePattern } = {}) {
    this.#hasFilter = Boolean(testNamePattern);
    // Jest's own summary comes after the last reporter; this comes after Jest
    process.once('exit', () => writeSync(1, `\n${this.#summary}\n`));
  }

  onRunComplete(_contexts, results) {
    const { numTotalTests, numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    if (numTotalTests === 0) this.#error = new Error('No test ran.');
    const failed = numFailedTests + numRuntimeErrorTestSuites + (this.#error ? 1 : 0);
    const skipped = this.#skipped(results.testResults);
    const total = skipped.reduce((sum, [, tests]) => sum + tests, 0);
    this.#summary = [
      ...skipped.map(([reason, tests]) => `${tests} skipped: ${reason}`),
      `${numPassedTests} passed, ${failed} failed${total > 0 ? `, ${total} skipped` : ''}`,
    ].join('\n');
  }

  getLastError() {
    return this.#error;
  }

  /** How many tests were skipped for each reason, which `describeUnless` puts into a title. */
  #skipped(files) {
    const reasons = new Map();
    for (const { status, ancestorTitles } of files.flatMap(({ testResults }) => testResults)) {
      if (status !== 'pending' && status !== 'todo') continue;
      const named = ancestorTitles.map((title) => /\(skipped: (.+)\)$/.exec(title)?.[1]).find(Boolean);
      // what -t leaves out is not worth a word
      if (named === undefined && this.#hasFilter) continue;
      const reason = named ?? 'no reason given';
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    return [...reasons];
  }
}
