import { setInterval } from 'node:timers';
import { constants, setPriority } from 'node:os';
import { TestEnvironment } from 'jest-environment-node';

/*
 * A worker whose Jest was killed would run its suite to the end; this check ends it, and with it the
 * processes that its suite started. A listener for `disconnect` would keep an idle worker alive.
 */
const { ppid: jest } = process;
if (process.send) setInterval(() => process.ppid === jest || process.exit(1), 1_000).unref();

export default class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    // Unit tests have no time limits, and run at the same time as suites that have (`phased-runner`)
    if (process.send && config.projectConfig.displayName.name === 'unit')
      setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  }
}
