import { isDeepStrictEqual } from 'node:util';
import { zoneOfPeriod } from '#contracts';
import type { IssuedDocument } from '#invoicing';
import { rate } from '#rating';
import type { RatedDocument } from '#rating';
import type { TimeRange } from '#usage';
import type { CloseInLog } from './client-closes.js';
import { faultsOfDocument } from './faults-of-documents.js';
import { sumsByPeriod } from './sums.js';

const iso = (ms: number): string => new Date(ms).toISOString().replace('.000Z', 'Z');
const issuedPeriod = ({ period }: IssuedDocument): TimeRange => ({
  fromMs: Date.parse(period.from),
  toMs: Date.parse(period.to),
});

/**
 * Checks a client's documents against its closes: after each close, all documents of each period must add up
 * to the amount owed at that time, each document needs a reason, and no period of a contract may be missing.
 */
export function faultsOfClient(
  closes: readonly CloseInLog[],
  documents: readonly IssuedDocument[],
): string[] {
  return closes.flatMap((close) => {
    const before = documents.filter(({ journal }) => journal.offset < close.offset);
    const own = documents.filter(({ journal }) => journal.offset === close.offset);
    return [...faultsOfSums(close, [...before, ...own]), ...faultsOfReason(close, before, own)].map(
      (fault) =>
        `close at ${close.offset}, of ${iso(close.period.fromMs)}/${iso(close.period.toMs)}: ${fault}`,
    );
  });
}

function faultsOfSums(close: CloseInLog, documents: readonly IssuedDocument[]): string[] {
  const periods = distinct([...close.closed, ...documents.map(issuedPeriod)]);
  const due = periods
    .map((period) => rateForPeriod(close, period, documents))
    .filter((rated) => rated !== undefined);
  const [booked, owed] = [sumsByPeriod(documents), sumsByPeriod(due)];
  const wrong = [...new Set([...Object.keys(booked), ...Object.keys(owed)])]
    .filter((period) => !isDeepStrictEqual(booked[period], owed[period]))
    .map(
      (period) => `${period} booked ${JSON.stringify(booked[period])}, due ${JSON.stringify(owed[period])}`,
    );
  const missed = findGaps(periods, close)
    .filter((gap) => (rateForPeriod(close, gap, [])?.lines.length ?? 0) > 0)
    .map(({ fromMs, toMs }) => `${iso(fromMs)}/${iso(toMs)} is in no period, and something is due for it`);
  return [...wrong, ...missed];
}

function rateForPeriod(
  { versions, rows }: CloseInLog,
  period: TimeRange,
  documents: readonly IssuedDocument[],
): RatedDocument | undefined {
  const known = documents.find((document) => isDeepStrictEqual(issuedPeriod(document), period));
  const zone = known?.zone ?? zoneOfPeriod(versions, period) ?? 'UTC';
  return rate(versions, rows, { ...period, zone });
}

const distinct = (periods: readonly TimeRange[]): TimeRange[] =>
  [...new Map(periods.map((period) => [`${period.fromMs} ${period.toMs}`, period])).values()].sort(
    (a, b) => a.fromMs - b.fromMs,
  );

/** Gaps between periods, and between a client's first contract and the first period. */
function findGaps(periods: readonly TimeRange[], { versions }: CloseInLog): TimeRange[] {
  const startMs = Math.min(...versions.map(({ effectiveFrom }) => Date.parse(effectiveFrom)));
  return periods
    .map(({ fromMs }, index) => ({ fromMs: periods[index - 1]?.toMs ?? startMs, toMs: fromMs }))
    .filter(({ fromMs, toMs }) => fromMs < toMs);
}

/**
 * Except for the invoice of the period that a close ends, a document must change the amount booked and name
 * its original.
 */
function faultsOfReason(
  close: CloseInLog,
  before: readonly IssuedDocument[],
  own: readonly IssuedDocument[],
): string[] {
  return own.flatMap((document) => {
    const { type, number, currency, corrects, lines, tax } = document;
    const isOwn =
      close.endsIt && type === 'invoice' && isDeepStrictEqual(issuedPeriod(document), close.period);
    const original = before.find(
      (other) =>
        other.type === 'invoice' &&
        other.currency === currency &&
        isDeepStrictEqual(other.period, document.period),
    );
    return [
      ...faultsOfDocument(document),
      ...(isOwn || lines.length + tax.length > 0 ? [] : [`${number} changes nothing`]),
      ...(type === 'invoice' || corrects === original?.number
        ? []
        : [`${number} corrects ${corrects ?? 'nothing'}`]),
      ...(type === 'invoice' && original ? [`${number} invoices once more what ${original.number} did`] : []),
      ...lines
        .filter(
          ({ difference }) =>
            difference?.cause.eventCount === 0 && difference.cause.contractVersions.length === 0,
        )
        .map(({ description }) => `${number}: "${description}" changed for no reason`),
    ];
  });
}
