import type { ContactDimensions } from '#usage';

/**
 * What becomes of legs: decided once for all of equal dimensions. It is asked for every row of a month, so equal ones
 * are found without piecing a key together.
 */
export class LegRouteCache<T> {
  private readonly known = new Map<number, Map<string | undefined, Map<string | undefined, T>>>();

  constructor(private readonly decide: (leg: ContactDimensions) => T) {}

  of(leg: ContactDimensions): T {
    const { queue, skill } = leg;
    const fate = this.known.get(numberOf(leg))?.get(queue)?.get(skill);
    return fate ?? this.remember(leg, this.decide(leg));
  }

  private remember(leg: ContactDimensions, fate: T): T {
    const byQueue =
      this.known.get(numberOf(leg)) ?? new Map<string | undefined, Map<string | undefined, T>>();
    const bySkill = byQueue.get(leg.queue) ?? new Map<string | undefined, T>();
    this.known.set(numberOf(leg), byQueue);
    byQueue.set(leg.queue, bySkill);
    bySkill.set(leg.skill, fate);
    return fate;
  }
}

const CHANNEL = { call: 0, chat: 1, ticket: 2 } as const;

/** A number of its own for what a leg is besides its queue and skill; `atLeast` is below 64. */
const numberOf = ({ channel, team, outcome, direction, atLeast }: ContactDimensions): number =>
  (CHANNEL[channel] * 8 +
    (team === 'shared' ? 4 : 0) +
    (outcome === 'handled' ? 2 : 0) +
    (direction === 'inbound' ? 1 : 0)) *
    64 +
  atLeast;
