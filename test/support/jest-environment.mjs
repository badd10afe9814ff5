import { setInterval } from 'node:timers';
import { TestEnvironment } from 'jest-environment-node';

/*
 * A worker whose Jest was killed would run its suite to the end; this check ends it, and with it the
 * processes that its suite started. A listener for `disconnect` would keep an idle worker alive.
 */
const { ppid: jest } = process;
if (process.send) setInterval(() => process.ppid === jest || process.exit(1), 1_000).unref();

export default TestEnvironment;
