import type { RedisClient } from '#store';

/** A plausible mistake, put into the product's code for the length of one round. */
export interface Bug {
  /** Description of the mistake. */
  readonly name: string;
  /** The round that must find it, with these faults and no others. */
  readonly round: 'journal' | 'ledger';
  readonly faults: readonly string[];
  plant(): Planted;
}

export interface Planted {
  /** The connection that the product uses in place of the real one. */
  readonly connection?: (redis: RedisClient, prefix: string) => RedisClient;
  /** How often the mistake was made where it matters. */
  readonly times: () => number;
  /** Restores the correct code. */
  readonly remove: () => void;
}

/** How a round is played: the faults around the product, and the mistake in it. */
export interface PlayedRound {
  readonly faults: readonly string[];
  readonly planted?: Planted;
}

/** Replaces a method until `remove`. The new method gets the old one, bound, and counts its mistakes. */
export function replaceMethod<T extends object>(
  prototype: T,
  name: string,
  make: (self: T, original: (...args: unknown[]) => unknown, count: () => void, args: unknown[]) => unknown,
): Planted {
  const original: unknown = Reflect.get(prototype, name);
  if (typeof original !== 'function') throw new Error(`there is no method ${name}`);
  let times = 0;
  const replacement = function (this: T, ...args: unknown[]): unknown {
    const bound = (...own: unknown[]): unknown => Reflect.apply(original, this, own) as unknown;
    return make(this, bound, () => void times++, args);
  };
  Reflect.set(prototype, name, replacement);
  return { times: () => times, remove: () => void Reflect.set(prototype, name, original) };
}
