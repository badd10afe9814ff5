import { setInterval } from 'node:timers';
import { TestEnvironment } from 'jest-environment-node';

/*
 * A worker whose Jest was killed would play its suite to the end; this way, what its suite started goes with it. A
 * listener for `disconnect` would keep a worker alive that has nothing left to do.
 */
const { ppid: jest } = process;
if (process.send) setInterval(() => process.ppid === jest || process.exit(1), 1_000).unref();

export default TestEnvironment;
