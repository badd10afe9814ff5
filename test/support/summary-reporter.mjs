/** Ends a run with `N passed, N failed` on a line of its own; a run without a single test has failed. */
export default class SummaryReporter {
  #error;

  onRunComplete(_contexts, results) {
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites } = results;
    if (results.numTotalTests === 0) this.#error = new Error('No test ran.');
    const failed = numFailedTests + numRuntimeErrorTestSuites + (this.#error ? 1 : 0);
    process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  }

  getLastError() {
    return this.#error;
  }
}
