import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from '../exit-code.js';

/** Thrown when Ctrl-C interrupts the demo. */
export class Interrupted extends CliError {
  constructor() {
    super('Interrupted.', 130);
  }
}

export interface Waiting {
  /** A description of the goal for the error message. */
  readonly what: string;
  readonly signal: AbortSignal;
  /** @throws if the goal can no longer be reached */
  readonly check: () => void;
}

const EVERY_MS = 100;
/** Time without progress after which waiting fails. */
const STALLED_AFTER_MS = 60_000;

/**
 * Polls until `target` is reached. Every step forward restarts the time limit.
 *
 * @throws CliError after 60 s without progress
 */
export async function waitForTarget(
  target: number,
  poll: () => Promise<number>,
  waiting: Waiting,
): Promise<void> {
  let best = -1;
  let progressAtMs = Date.now();
  for (;;) {
    if (waiting.signal.aborted) throw new Interrupted();
    waiting.check();
    const reached = await poll();
    if (reached >= target) return;
    if (reached > best) {
      best = reached;
      progressAtMs = Date.now();
    } else if (Date.now() - progressAtMs > STALLED_AFTER_MS) {
      throw new CliError(`Timed out waiting for ${waiting.what}: ${reached} of ${target}.`);
    }
    await sleep(EVERY_MS);
  }
}
