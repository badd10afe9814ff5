import TestRunner from 'jest-runner';

/**
 * Runs the suites of test/invariants one at a time, whatever the number of workers: they load the machine by themselves
 * and wait for real time limits. The unit tests, which do neither, take the other workers meanwhile; all others follow.
 */
export default class PhasedRunner extends TestRunner {
  #alone;
  #meanwhile;

  constructor(globalConfig, context) {
    super(globalConfig, context);
    this.#alone = new TestRunner({ ...globalConfig, maxWorkers: 1 }, context);
    this.#meanwhile = new TestRunner(
      { ...globalConfig, maxWorkers: Math.max(globalConfig.maxWorkers - 1, 1) },
      context,
    );
  }

  async runTests(tests, watcher, options) {
    const of = (name) => tests.filter(({ context }) => context.config.displayName.name === name);
    const [invariants, units] = [of('invariants'), of('unit')];
    if (options.serial || invariants.length === 0) return super.runTests(tests, watcher, options);
    await Promise.all([
      this.#alone.runTests(invariants, watcher, options),
      this.#meanwhile.runTests(units, watcher, options),
    ]);
    const done = new Set([...invariants, ...units]);
    return super.runTests(
      tests.filter((test) => !done.has(test)),
      watcher,
      options,
    );
  }

  on(event, listener) {
    const ends = [
      super.on(event, listener),
      ...[this.#alone, this.#meanwhile].map((each) => each.on(event, listener)),
    ];
    return () => ends.forEach((end) => end());
  }
}
