import { byChannel } from '#usage';
import type { ContactDimensions } from '#usage';

/**
 * Caches the routing decision for legs of equal dimensions. It is looked up for every row of a month, so the lookup
 * builds no string key.
 */
export class LegRouteCache<T> {
  private readonly known = new Map<number, Map<string | undefined, Map<string | undefined, T>>>();

  constructor(private readonly decide: (leg: ContactDimensions) => T) {}

  get(leg: ContactDimensions): T {
    const { queue, skill } = leg;
    const route = this.known.get(packedNumber(leg))?.get(queue)?.get(skill);
    return route ?? this.remember(leg, this.decide(leg));
  }

  private remember(leg: ContactDimensions, route: T): T {
    const byQueue =
      this.known.get(packedNumber(leg)) ?? new Map<string | undefined, Map<string | undefined, T>>();
    const bySkill = byQueue.get(leg.queue) ?? new Map<string | undefined, T>();
    this.known.set(packedNumber(leg), byQueue);
    byQueue.set(leg.queue, bySkill);
    bySkill.set(leg.skill, route);
    return route;
  }
}

const CHANNEL_NUMBERS = byChannel((_channel, index) => index);

/** A unique number for a leg's dimensions other than queue and skill; `atLeast` is below 64. */
const packedNumber = ({ channel, team, outcome, direction, atLeast }: ContactDimensions): number =>
  (CHANNEL_NUMBERS[channel] * 8 +
    (team === 'shared' ? 4 : 0) +
    (outcome === 'handled' ? 2 : 0) +
    (direction === 'inbound' ? 1 : 0)) *
    64 +
  atLeast;
