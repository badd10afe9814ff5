import TestRunner from 'jest-runner';

/**
 * Runs one suite at a time, whatever the number of workers: for suites that load the machine by themselves
 * and wait for real time limits. Jest runs the suites of each runner after those of the previous one.
 */
export default class OneAtATimeRunner extends TestRunner {
  constructor(globalConfig, context) {
    super({ ...globalConfig, maxWorkers: 1 }, context);
  }
}
