import TestRunner from 'jest-runner';

/**
 * Runs one suite at a time, whatever the number of workers: for suites that load the machine by themselves and wait for
 * time limits of the real clock. Jest runs the suites of each runner after those of the one before.
 */
export default class OneAtATimeRunner extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: 1 }, context);
  }
}
