import { countWhile } from '../count-while.js';
import type { TimeRange } from '../time-range.js';
import type { Close } from './close.js';

/** The highest revision of the closes of one period up to the close of an index. */
interface HighestRevision {
  readonly index: number;
  readonly revision: number;
}

/**
 * A client's closes in the order of the log. Each look-up takes about as long after many closes as after few, because
 * anyone who may publish can publish as many as they like.
 */
export class CloseLog {
  private readonly closes: Close[] = [];
  /** At index k − 1 the latest end of the first k closes, in epoch ms; ends of closes need not ascend. */
  private readonly closedUntilMs: number[] = [];
  private readonly byRange = new Map<string, HighestRevision[]>();

  get all(): readonly Close[] {
    return this.closes;
  }

  add(close: Close): void {
    this.closes.push(close);
    this.closedUntilMs.push(Math.max(this.closedUntilMs.at(-1) ?? -Infinity, close.toMs));
    const { index, revision } = close;
    const same = this.byRange.get(toKey(close)) ?? [];
    same.push({ index, revision: Math.max(same.at(-1)?.revision ?? -1, revision) });
    this.byRange.set(toKey(close), same);
  }

  /** Number of closes whose marker is before an offset. */
  countEarlier(offset: number): number {
    return countWhile(this.closes, (close) => close.offset < offset);
  }

  /** The latest end of the first closes, in epoch ms; `-Infinity` of none. */
  latestEndMs(count: number): number {
    return this.closedUntilMs[count - 1] ?? -Infinity;
  }

  /** The highest revision of a period among the first closes; −1 if none of them is of that period. */
  latestRevision(range: TimeRange, count: number): number {
    const same = this.byRange.get(toKey(range)) ?? [];
    return same[countWhile(same, ({ index }) => index <= count) - 1]?.revision ?? -1;
  }
}

const toKey = ({ fromMs, toMs }: TimeRange): string => `${fromMs}/${toMs}`;
