import { writeSync } from 'node:fs';

/** Ends a run with `N passed, N failed` on a line of its own. A run that breaks off or has no single test has failed. */
export default class SummaryReporter {
  #summary = '0 passed, 1 failed';
  #error;

  constructor() {
    // Jest's own summary comes after the last reporter; this comes after Jest
    process.once('exit', () => writeSync(1, `\n${this.#summary}\n`));
  }

  onRunComplete(_contexts, results) {
    const { numTotalTests, numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = results;
    if (numTotalTests === 0) this.#error = new Error('No test ran.');
    const failed = numFailedTests + numRuntimeErrorTestSuites + (this.#error ? 1 : 0);
    this.#summary = `${numPassedTests} passed, ${failed} failed`;
  }

  getLastError() {
    return this.#error;
  }
}
