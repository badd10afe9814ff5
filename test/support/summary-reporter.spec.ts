import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';

const REPORTER = new URL('./summary-reporter.mjs', import.meta.url).href;
const LACK = 'no Chrome or Chromium: set CHROMIUM_PATH or install one';

const tests = (count: number, status: string, ...ancestorTitles: string[]) =>
  Array.from({ length: count }, () => ({ status, ancestorTitles }));

/** The output of the reporter at the end of a run with these tests. */
function printed(
  testResults: { status: string; ancestorTitles: string[] }[],
  globalConfig: { testNamePattern?: string } = {},
): string {
  const count = (status: string) => testResults.filter((test) => test.status === status).length;
  const results = {
    numTotalTests: testResults.length,
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numRuntimeErrorTestSuites: 0,
    testResults: [{ testResults }],
  };
  const program = `
    import { default as Reporter } from '${REPORTER}';
    new Reporter(${JSON.stringify(globalConfig)}).onRunComplete(new Set(), ${JSON.stringify(results)});`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }).stdout;
}

describe('the last lines of a test run', () => {
  it('show how many tests passed and failed', () => {
    expect(printed([...tests(3, 'passed', 'a'), ...tests(1, 'failed', 'a')])).toBe('\n3 passed, 1 failed\n');
  });

  it('also show how many were skipped, with each reason', () => {
    const some = [
      ...tests(3, 'passed', 'a'),
      ...tests(2, 'pending', `the page (skipped: ${LACK})`, 'operations'),
      ...tests(1, 'pending', 'a day (skipped: no data)'),
      ...tests(1, 'pending', 'b'),
    ];
    expect(printed(some)).toBe(
      `\n2 skipped: ${LACK}\n1 skipped: no data\n1 skipped: no reason given\n3 passed, 0 failed, 4 skipped\n`,
    );
  });

  it('leave out the tests that -t does not name', () => {
    const some = [...tests(1, 'passed', 'a'), ...tests(9, 'pending', 'b')];
    expect(printed(some, { testNamePattern: 'a' })).toBe('\n1 passed, 0 failed\n');
  });

  it('report a failure when no test ran', () => {
    expect(printed([])).toBe('\n0 passed, 1 failed\n');
  });
});
