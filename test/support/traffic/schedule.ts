import { QUARTER_MS } from './local-clock.js';

interface Timed {
  readonly atMs: number;
}

/**
 * Future items, in the order of their time; of equal times the first added comes first. Holds future items
 * only.
 */
export class Schedule<T extends Timed> {
  private readonly quarters = new Map<number, T[]>();

  put(thing: T): void {
    const quarter = Math.floor(thing.atMs / QUARTER_MS);
    const things = this.quarters.get(quarter);
    if (things) things.push(thing);
    else this.quarters.set(quarter, [thing]);
  }

  /** Removes and returns the items before an instant. */
  take(beforeMs: number): T[] {
    const due: T[] = [];
    for (const [quarter, things] of this.quarters) {
      if (quarter * QUARTER_MS >= beforeMs) continue;
      due.push(...things.filter(({ atMs }) => atMs < beforeMs));
      const ahead = things.filter(({ atMs }) => atMs >= beforeMs);
      if (ahead.length > 0) this.quarters.set(quarter, ahead);
      else this.quarters.delete(quarter);
    }
    return due.sort((a, b) => a.atMs - b.atMs);
  }
}
