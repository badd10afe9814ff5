import { readNumber } from '../numbering/read-number.js';
import { counterScope, renderNumber } from '../numbering/render-number.js';
import type { Claim } from './claim.js';

/** The number patterns of a series: the current one and earlier ones. */
export type PatternsBySeries = (series: string) => readonly string[];

/** A range of documents, first to last, that are missing although later ones are published. */
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

interface SeriesPosition {
  readonly pattern: string;
  readonly year: number;
  readonly n: number;
}

/** The position of a document in its series; undefined if its number matches none of the patterns. */
export function positionInSeries(
  { series, number, issuedAt }: Numbered,
  listPatterns: PatternsBySeries,
): SeriesPosition | undefined {
  const year = new Date(issuedAt).getUTCFullYear();
  for (const pattern of listPatterns(series)) {
    const n = readNumber(pattern, year, number);
    if (n !== undefined) return { pattern, year, n };
  }
  return undefined;
}

/** The gaps in the series and in the clients' sequences, which both count from 1. */
export function findGaps(claims: Iterable<Claim>, listPatterns: PatternsBySeries): NumberGap[] {
  const series = new Map<
    string,
    { readonly series: string; readonly position: SeriesPosition; readonly seen: number[] }
  >();
  const clients = new Map<string, number[]>();
  for (const claim of claims) {
    const sequences = clients.get(claim.clientId) ?? [];
    clients.set(claim.clientId, sequences);
    sequences.push(claim.sequence);
    const position = positionInSeries(claim, listPatterns);
    if (!position) continue;
    const scope = `${claim.series} ${counterScope(position.pattern, position.year)}`;
    const counted = series.get(scope) ?? { series: claim.series, position, seen: [] };
    series.set(scope, counted);
    counted.seen.push(position.n);
  }
  return [
    ...[...series.values()].flatMap(({ series: id, position: { pattern, year }, seen }) =>
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

/** The missing ranges of integers between 1 and the highest number. */
function missing(numbers: readonly number[]): [first: number, last: number][] {
  const gaps: [number, number][] = [];
  let next = 1;
  for (const n of [...numbers].sort((a, b) => a - b)) {
    if (n > next) gaps.push([next, n - 1]);
    next = Math.max(next, n + 1);
  }
  return gaps;
}
