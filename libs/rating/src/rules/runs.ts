import { canonicalJson } from '#contracts';
import type { Terms } from '#contracts';
import { hasContract } from './segments.js';
import type { ContractSegment, Segment, Stretch } from './segments.js';

/** A part of a contract version, and the JSON pointer to where it stands. */
export interface Part<T> {
  readonly item: T;
  readonly pointer: string;
  /** Its place in the contract's list. */
  readonly position: number;
}

export interface Place<T> extends Part<T> {
  readonly segment: ContractSegment;
}

/**
 * Rule 7: a part that stands equal in adjacent segments of one model, with the same bands, short-contact
 * threshold, discounts and kind of minimum, is one run: tiers run on, and there is one set of lines. So
 * cutting a contract into equal halves changes nothing.
 */
export class Run<T> implements Stretch {
  private readonly found: [Place<T>, ...Place<T>[]];

  constructor(first: Place<T>) {
    this.found = [first];
  }

  extend(place: Place<T>): void {
    this.found.push(place);
  }

  get places(): readonly Place<T>[] {
    return this.found;
  }

  /** Equal in all places; where they may differ (a floor's amount, the tax) each place has its own terms. */
  get first(): Place<T> {
    return this.found[0];
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
    return (this.found.at(-1) ?? this.first).segment.toMs;
  }
}

/** The runs of every segment, by the order of its parts. A run that spans segments stands in each of them. */
export function runsOf<T>(
  segments: readonly Segment[],
  partsOf: (terms: Terms) => readonly Part<T>[],
): readonly (readonly Run<T>[])[] {
  let open = new Map<string, Run<T>>();
  return segments.map((segment) => {
    if (!hasContract(segment)) {
      open = new Map();
      return [];
    }
    const parts = partsOf(segment.terms);
    const surroundings = parts.length === 0 ? '' : surroundingsOf(segment.terms);
    const still = new Map<string, Run<T>>();
    const runs = parts.map((part) => {
      const key = surroundings + canonicalJson(part.item);
      const place = { ...part, segment };
      const known = open.get(key);
      known?.extend(place);
      const run = known ?? new Run(place);
      still.set(key, run);
      return run;
    });
    open = still;
    return runs;
  });
}

/** Each run once, in the order of time and then of the contract. */
export const distinct = <T>(runs: readonly (readonly Run<T>[])[]): Run<T>[] => [...new Set(runs.flat())];

const surroundingsOf = (terms: Terms): string =>
  canonicalJson({
    model: terms.model,
    bands: terms.bands,
    short: terms.contacts?.shortContactSeconds ?? 0,
    discounts: terms.discounts,
    kind: terms.minimum?.kind ?? 'none',
    counts: terms.minimum?.counts ?? [],
  });
