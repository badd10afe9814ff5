import { setTimeout as sleep } from 'node:timers/promises';
import { CliError } from '../exit-code.js';

/** Ctrl-C while the demo was under way. */
export class Interrupted extends CliError {
  constructor() {
    super('Interrupted.', 130);
  }
}

export interface Waiting {
  /** What is waited for, to say if it does not come. */
  readonly what: string;
  readonly signal: AbortSignal;
  /** @throws if waiting has become senseless. */
  readonly check: () => void;
}

const EVERY_MS = 100;
/** Nothing moved for so long: something is wrong. */
const PATIENCE_MS = 60_000;

/**
 * Asks until `target` is reached. Patience is renewed with every step ahead.
 *
 * @throws CliError when nothing moves any more
 */
export async function waitUntil(target: number, ask: () => Promise<number>, waiting: Waiting): Promise<void> {
  let best = -1;
  let movedAtMs = Date.now();
  for (;;) {
    if (waiting.signal.aborted) throw new Interrupted();
    waiting.check();
    const reached = await ask();
    if (reached >= target) return;
    if (reached > best) {
      best = reached;
      movedAtMs = Date.now();
    } else if (Date.now() - movedAtMs > PATIENCE_MS) {
      throw new CliError(`Waited in vain for ${waiting.what}: ${reached} of ${target}.`);
    }
    await sleep(EVERY_MS);
  }
}
