import { Random } from '../../support/traffic/index.js';
import type { Fault, Lanes } from './fault.js';

export interface Step {
  readonly fault: Fault;
  /** Delay before it strikes. */
  readonly afterMs: number;
  /** Seed of its own random values, so that lanes do not affect each other. */
  readonly seed: number;
}

export type Plan = Readonly<Record<string, readonly Step[]>>;

/** Every fault once, in an order and at intervals that follow from the seed. */
export function makePlan(seed: number, lanes: Lanes): Plan {
  const random = new Random(seed);
  const plan: Record<string, Step[]> = {};
  for (const [lane, faults] of Object.entries(lanes)) {
    plan[lane] = shuffled(random, faults).map((fault) => ({
      fault,
      afterMs: random.integer(100, 900),
      seed: random.integer(0, 0xffff_ffff),
    }));
  }
  return plan;
}

function shuffled<T>(random: Random, items: readonly T[]): T[] {
  const left = [...items];
  const taken: T[] = [];
  while (left.length > 0) taken.push(...left.splice(random.integer(0, left.length - 1), 1));
  return taken;
}

export const describePlan = (plan: Plan): string =>
  Object.entries(plan)
    .map(([lane, steps]) => `  ${lane}: ${steps.map(({ fault }) => fault.name).join(', ')}`)
    .join('\n');
