import TestRunner from 'jest-runner';

/** They wait for real time limits more than they compute. */
const WAITING = /test\/e2e\/(?:dead-coordinator|operations|outage|redis-cluster|sellers|stopped-parts)\./;

/**
 * Runs the suites of test/invariants one at a time, whatever the number of workers: they load the machine by themselves
 * and wait for real time limits. The suites that mostly wait run meanwhile, also one at a time, and all others with servers
 * follow. The unit tests take what these leave of the processors, at a lower priority (`jest-environment`).
 */
export default class PhasedRunner extends TestRunner {
  #units;
  #invariants;
  #waiting;

  constructor(globalConfig, context) {
    super(globalConfig, context);
    const oneByOne = () => new TestRunner({ ...globalConfig, maxWorkers: 1 }, context);
    this.#units = new TestRunner(globalConfig, context);
    this.#invariants = oneByOne();
    this.#waiting = oneByOne();
  }

  async runTests(tests, watcher, options) {
    const of = (name) => tests.filter(({ context }) => context.config.displayName.name === name);
    const [invariants, units, integration] = [of('invariants'), of('unit'), of('integration')];
    if (options.serial || invariants.length === 0) return super.runTests(tests, watcher, options);
    const isWaiting = ({ path }) => WAITING.test(path);
    await Promise.all([
      this.#units.runTests(units, watcher, options),
      Promise.all([
        this.#invariants.runTests(invariants, watcher, options),
        this.#waiting.runTests(integration.filter(isWaiting), watcher, options),
      ]).then(() =>
        super.runTests(
          integration.filter((test) => !isWaiting(test)),
          watcher,
          options,
        ),
      ),
    ]);
  }

  on(event, listener) {
    const ends = [
      super.on(event, listener),
      ...[this.#units, this.#invariants, this.#waiting].map((each) => each.on(event, listener)),
    ];
    return () => ends.forEach((end) => end());
  }
}
