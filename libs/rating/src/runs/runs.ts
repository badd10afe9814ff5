import { termsKey } from '#contracts';
import type { Terms } from '#contracts';
import type { TimeRange } from '#usage';
import { runKey } from './run-parts.js';
import { hasContract } from './segments.js';
import type { ContractSegment, Segment } from './segments.js';

/** A part of a contract version, and the JSON pointer to it. */
export interface RunPart<T> {
  readonly item: T;
  /** The class of the item's shape. */
  readonly shape: abstract new () => object;
  readonly pointer: string;
  /** Its index in the contract's list. */
  readonly position: number;
}

/** A part in one of the segments in which it applies. */
export interface SegmentPart<T> extends RunPart<T> {
  readonly segment: ContractSegment;
}

/**
 * Rule 7: a part that is equal in adjacent segments of one model, with the same bands, short-contact threshold,
 * discounts and kind of minimum, is one run: its tiers continue to fill, and it has one set of lines. So splitting a
 * contract into versions with equal terms changes nothing.
 */
export class Run<T> implements TimeRange {
  private readonly partsInOrder: [SegmentPart<T>, ...SegmentPart<T>[]];

  constructor(first: SegmentPart<T>) {
    this.partsInOrder = [first];
  }

  extend(part: SegmentPart<T>): void {
    this.partsInOrder.push(part);
  }

  get parts(): readonly SegmentPart<T>[] {
    return this.partsInOrder;
  }

  /** The part is equal in all segments; other terms (a floor's amount, the tax) may differ between segments. */
  get first(): SegmentPart<T> {
    return this.partsInOrder[0];
  }

  get item(): T {
    return this.first.item;
  }

  get terms(): Terms {
    return this.first.segment.terms;
  }

  get fromMs(): number {
    return this.first.segment.fromMs;
  }

  get toMs(): number {
    return (this.partsInOrder.at(-1) ?? this.first).segment.toMs;
  }
}

/** The runs of every segment, in the order of its parts. A run that spans segments is listed in each of them. */
export function groupRuns<T>(
  segments: readonly Segment[],
  listParts: (terms: Terms) => readonly RunPart<T>[],
): readonly (readonly Run<T>[])[] {
  let open = new Map<string, Run<T>>();
  return segments.map((segment) => {
    if (!hasContract(segment)) {
      open = new Map();
      return [];
    }
    const parts = listParts(segment.terms);
    const surroundings = parts.length === 0 ? '' : runKey(segment.terms);
    const current = new Map<string, Run<T>>();
    const runs = parts.map((part) => {
      const key = surroundings + termsKey(part.item, part.shape);
      const segmentPart = { ...part, segment };
      const known = open.get(key);
      known?.extend(segmentPart);
      const run = known ?? new Run(segmentPart);
      current.set(key, run);
      return run;
    });
    open = current;
    return runs;
  });
}

/** Each run once, in time order and then in the contract's order. */
export const distinct = <T>(runs: readonly (readonly Run<T>[])[]): Run<T>[] => [...new Set(runs.flat())];
