/**
 * Loaded before a process's own code (`--import`), which knows nothing of it. A second after the start, the
 * clock jumps by TEST_CLOCK_JUMPS_MS; timers keep the machine's own clock, as they do where a system clock is
 * set.
 */
import { setTimeout } from 'node:timers';

const jumpMs = Number(process.env.TEST_CLOCK_JUMPS_MS);

const TrueDate = Date;
let shiftMs = 0;
globalThis.Date = class extends TrueDate {
  constructor(...args) {
    if (args.length === 0) super(TrueDate.now() + shiftMs);
    else super(...args);
  }

  static now() {
    return TrueDate.now() + shiftMs;
  }
};
setTimeout(() => {
  shiftMs = jumpMs;
  console.log(JSON.stringify({ msg: 'the clock jumped', now: new Date().toISOString() }));
}, 1_000).unref();
