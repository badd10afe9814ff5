import { writeSync } from 'node:fs';

/**
 * Ends a run with `N passed, N failed` on a line of its own, and with `, N skipped` and the reasons before it
 * if tests were skipped. A run that is aborted or has no test has failed.
 */
export default class SummaryReporter {
  #summary = '0 passed, 1 failed';
  #error;
  #hasFilter;

  constructor({ testNamePattern } = {}) {
    this.#hasFilter = Boolean(testNamePattern);
    // Jest's own summary follows the last reporter; this line follows Jest
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

  /** The number of skipped tests by reason, which `describeUnless` puts into a title. */
  #skipped(files) {
    const reasons = new Map();
    for (const { status, ancestorTitles } of files.flatMap(({ testResults }) => testResults)) {
      if (status !== 'pending' && status !== 'todo') continue;
      const named = ancestorTitles.map((title) => /\(skipped: (.+)\)$/.exec(title)?.[1]).find(Boolean);
      // tests that -t leaves out are not reported
      if (named === undefined && this.#hasFilter) continue;
      const reason = named ?? 'no reason given';
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
    return [...reasons];
  }
}
