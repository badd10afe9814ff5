import TestRunner from 'jest-runner';

/** Together as long as the suites of test/invariants. */
const LONGEST = /test\/e2e\/(?:access|demo|page\/page)\./;
/** They wait for real time limits more than they compute. */
const WAITING = /test\/e2e\/(?:dead-coordinator|operations|outage|redis-cluster|stopped-parts)\./;

/**
 * Runs the suites of test/invariants one at a time, whatever the number of workers: they load the machine by themselves
 * and wait for real time limits. The longest of the others with servers run meanwhile, also one at a time; the rest
 * follow, and those that mostly wait have a worker more. The unit tests take what all these leave of the processors, at
 * a lower priority (`jest-environment`).
 */
export default class PhasedRunner extends TestRunner {
  #units;
  #invariants;
  #oneByOne;

  constructor(globalConfig, context) {
    super(globalConfig, context);
    const oneByOne = () => new TestRunner({ ...globalConfig, maxWorkers: 1 }, context);
    this.#units = new TestRunner(globalConfig, context);
    this.#invariants = oneByOne();
    this.#oneByOne = oneByOne();
  }

  async runTests(tests, watcher, options) {
    const of = (name) => tests.filter(({ context }) => context.config.displayName.name === name);
    const [invariants, units, integration] = [of('invariants'), of('unit'), of('integration')];
    if (options.serial || invariants.length === 0) return super.runTests(tests, watcher, options);
    const matching = (pattern) => integration.filter(({ path }) => pattern.test(path));
    const [longest, waiting] = [matching(LONGEST), matching(WAITING)];
    const rest = integration.filter((test) => ![...longest, ...waiting].includes(test));
    const withServers = async () => {
      await Promise.all([
        this.#invariants.runTests(invariants, watcher, options),
        this.#oneByOne.runTests(longest, watcher, options),
      ]);
      await Promise.all([
        this.#oneByOne.runTests(waiting, watcher, options),
        super.runTests(rest, watcher, options),
      ]);
    };
    await Promise.all([this.#units.runTests(units, watcher, options), withServers()]);
  }

  on(event, listener) {
    const ends = [
      super.on(event, listener),
      ...[this.#units, this.#invariants, this.#oneByOne].map((each) => each.on(event, listener)),
    ];
    return () => ends.forEach((end) => end());
  }
}
