import type { Random } from '../../support/traffic/index.js';
import type { World } from './world.js';

/** One thing that goes wrong. */
export interface Fault {
  /** What it does, in words that are the same each time. */
  readonly name: string;
  /**
   * Strikes, and mends what does not mend itself.
   * Resolves to what was seen of its effect: a fault that had none has not fired, and its run proves nothing.
   */
  strike(world: World, random: Random): Promise<string | undefined>;
}

/** Faults of one lane strike one after the other; lanes strike at the same time. */
export type Lanes = Readonly<Record<string, readonly Fault[]>>;
