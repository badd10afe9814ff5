import { QUARTER_MS } from './local-clock.js';

interface Timed {
  readonly atMs: number;
}

/** Things to come, in the order of their time; of equal times the first put comes first. Holds only what is ahead. */
export class Schedule<T extends Timed> {
  private readonly quarters = new Map<number, T[]>();

  put(thing: T): void {
    const quarter = Math.floor(thing.atMs / QUARTER_MS);
    const things = this.quarters.get(quarter);
    if (things) things.push(thing);
    else this.quarters.set(quarter, [thing]);
  }

  /** What falls into the quarter of an hour that begins at an instant. */
  take(quarterMs: number): T[] {
    const quarter = quarterMs / QUARTER_MS;
    const things = this.quarters.get(quarter) ?? [];
    this.quarters.delete(quarter);
    return things.sort((a, b) => a.atMs - b.atMs);
  }

  /** The start of the first quarter that holds something. */
  nextMs(): number | undefined {
    let next: number | undefined;
    for (const quarter of this.quarters.keys()) next = Math.min(quarter, next ?? quarter);
    return next === undefined ? undefined : next * QUARTER_MS;
  }
}
