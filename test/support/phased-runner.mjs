import TestRunner from 'jest-runner';

/** They wait for real time limits more than they compute. */
const WAITING = /test\/e2e\/(?:dead-coordinator|operations|outage|redis-cluster|sellers|stopped-parts)\./;
/** As long as the suites of test/invariants take more time than the unit tests. */
const WITH_UNITS = /test\/e2e\/page\//;

/**
 * Runs the suites of test/invariants one at a time, whatever the number of workers: they load the machine by themselves
 * and wait for real time limits. The unit tests, which do neither, take the other workers meanwhile, then one suite
 * that is as long as the rest. All others follow, and suites that mostly wait have a worker more.
 */
export default class PhasedRunner extends TestRunner {
  #oneByOne;
  #meanwhile;

  constructor(globalConfig, context) {
    super(globalConfig, context);
    const withWorkers = (maxWorkers) => new TestRunner({ ...globalConfig, maxWorkers }, context);
    this.#oneByOne = withWorkers(1);
    this.#meanwhile = withWorkers(Math.max(globalConfig.maxWorkers - 1, 1));
  }

  async runTests(tests, watcher, options) {
    const of = (name) => tests.filter(({ context }) => context.config.displayName.name === name);
    const [invariants, units, integration] = [of('invariants'), of('unit'), of('integration')];
    if (options.serial || invariants.length === 0) return super.runTests(tests, watcher, options);
    const withUnits = integration.filter(({ path }) => WITH_UNITS.test(path));
    const waiting = integration.filter(({ path }) => WAITING.test(path));
    await Promise.all([
      this.#oneByOne.runTests(invariants, watcher, options),
      this.#meanwhile.runTests([...units, ...withUnits], watcher, options),
    ]);
    const apart = new Set([...withUnits, ...waiting]);
    await Promise.all([
      this.#oneByOne.runTests(waiting, watcher, options),
      super.runTests(
        integration.filter((test) => !apart.has(test)),
        watcher,
        options,
      ),
    ]);
  }

  on(event, listener) {
    const ends = [
      super.on(event, listener),
      ...[this.#oneByOne, this.#meanwhile].map((each) => each.on(event, listener)),
    ];
    return () => ends.forEach((end) => end());
  }
}
