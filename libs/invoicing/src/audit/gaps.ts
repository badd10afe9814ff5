import { readNumber } from '../numbering/read-number.js';
import { counterScope, renderNumber } from '../numbering/render-number.js';
import type { Claim } from './claim.js';

/** Number patterns of a series: the one of today, and those that it had before. */
export type PatternsOf = (series: string) => readonly string[];

/** Documents, first to last, that must have been published, since later ones are. */
export type NumberGap =
  | {
      readonly kind: 'number';
      readonly series: string;
      readonly first: string;
      readonly last: string;
      readonly count: number;
    }
  | {
      readonly kind: 'sequence';
      readonly clientId: string;
      readonly first: number;
      readonly last: number;
      readonly count: number;
    };

type Numbered = Pick<Claim, 'series' | 'number' | 'issuedAt'>;

interface Place {
  readonly pattern: string;
  readonly year: number;
  readonly n: number;
}

/** Where a document is in its series; undefined if its number is of none of the patterns. */
export function positionInSeries(
  { series, number, issuedAt }: Numbered,
  patternsOf: PatternsOf,
): Place | undefined {
  const year = new Date(issuedAt).getUTCFullYear();
  for (const pattern of patternsOf(series)) {
    const n = readNumber(pattern, year, number);
    if (n !== undefined) return { pattern, year, n };
  }
  return undefined;
}

/** What is missing in the series and in the clients' sequences, which both count from 1. */
export function gapsIn(claims: Iterable<Claim>, patternsOf: PatternsOf): NumberGap[] {
  const series = new Map<
    string,
    { readonly series: string; readonly place: Place; readonly seen: number[] }
  >();
  const clients = new Map<string, number[]>();
  for (const claim of claims) {
    const sequences = clients.get(claim.clientId) ?? [];
    clients.set(claim.clientId, sequences);
    sequences.push(claim.sequence);
    const place = positionInSeries(claim, patternsOf);
    if (!place) continue;
    const scope = `${claim.series} ${counterScope(place.pattern, place.year)}`;
    const counted = series.get(scope) ?? { series: claim.series, place, seen: [] };
    series.set(scope, counted);
    counted.seen.push(place.n);
  }
  return [
    ...[...series.values()].flatMap(({ series: id, place: { pattern, year }, seen }) =>
      missing(seen).map(([first, last]): NumberGap => {
        const number = (n: number): string => renderNumber(pattern, year, n);
        return {
          kind: 'number',
          series: id,
          first: number(first),
          last: number(last),
          count: last - first + 1,
        };
      }),
    ),
    ...[...clients].flatMap(([clientId, seen]) =>
      missing(seen).map(([first, last]): NumberGap => ({
        ...{ kind: 'sequence', clientId, first, last, count: last - first + 1 },
      })),
    ),
  ];
}

/** Stretches of whole numbers from 1 up to the highest that are not there. */
function missing(numbers: readonly number[]): [first: number, last: number][] {
  const gaps: [number, number][] = [];
  let next = 1;
  for (const n of [...numbers].sort((a, b) => a - b)) {
    if (n > next) gaps.push([next, n - 1]);
    next = Math.max(next, n + 1);
  }
  return gaps;
}
