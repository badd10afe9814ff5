import { setTimeout as sleep } from 'node:timers/promises';
import { Random } from '../../support/traffic/index.js';
import type { Plan, Step } from './plan.js';
import type { World } from './world.js';

/** Carries out a plan against a world, and records the observed effect of each fault. */
export class Nemesis {
  readonly seen: string[] = [];
  private readonly begunAt = performance.now();

  constructor(
    private readonly world: World,
    private readonly plan: Plan,
  ) {}

  /** @throws when a fault fails or has no effect */
  async run(): Promise<void> {
    const lanes = Object.entries(this.plan).map(async ([lane, steps]) => {
      for (const step of steps) await this.strike(lane, step);
    });
    const ended = await Promise.allSettled(lanes);
    const failed = ended.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  private async strike(lane: string, { fault, afterMs, seed }: Step): Promise<void> {
    await sleep(afterMs);
    const begunAt = this.seconds;
    const effect = await fault.strike(this.world, new Random(seed)).catch((error: unknown) => {
      this.seen.push(`${begunAt} ${lane}: ${fault.name} FAILED: ${String(error)}`);
      throw error;
    });
    this.seen.push(`${begunAt}–${this.seconds} ${lane}: ${fault.name}: ${effect ?? 'NOTHING SEEN'}`);
    if (effect === undefined) throw new Error(`a fault never fired: ${fault.name}`);
  }

  private get seconds(): string {
    return ((performance.now() - this.begunAt) / 1_000).toFixed(1).padStart(5);
  }
}
