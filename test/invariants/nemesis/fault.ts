import type { Random } from '../../support/traffic/index.js';
import type { World } from './world.js';

/** One kind of fault. */
export interface Fault {
  /** A fixed description of what the fault does. */
  readonly name: string;
  /**
   * Strikes, and repairs what does not recover by itself. Resolves to the observed effect; undefined if there
   * was none: then the fault has not fired, and its run proves nothing.
   */
  strike(world: World, random: Random): Promise<string | undefined>;
}

/** Faults of one lane strike one after the other; lanes strike in parallel. */
export type Lanes = Readonly<Record<string, readonly Fault[]>>;
