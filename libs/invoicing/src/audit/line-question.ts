import { canonicalJson } from '#usage';
import type { TimeRange } from '#usage';
import { zoneOfPeriod } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import type { RatedLine } from '#rating';
import { lineKey } from '../booking/line-key.js';
import type { DocumentLine } from '../document/document-line.js';
import type { IssuedDocument } from '../document/document.js';

/** A line of a document, counted from 1. */
interface BookedLine {
  readonly document: IssuedDocument;
  readonly line: number;
}

/** One line of a document, the period that it books, and the facts needed to trace it. */
export interface LineQuestion extends TimeRange {
  readonly line: DocumentLine;
  /** For a difference: the line that last booked this charge. The difference books the changes since then. */
  readonly before: BookedLine | undefined;
  /** For a difference: the journal offset at which the charge, or else anything of the period, was last booked. */
  readonly knownOffset: number;
  readonly chooseZone: (versions: readonly ContractVersion[]) => Period['zone'];
  /** Whether a line of the rated period is this line, or part of it. */
  readonly matches: (line: RatedLine) => boolean;
}

/**
 * @param number number of the line, counted from 1
 * @param documents the client's documents, in any order
 * @returns undefined if the document has no such line
 */
export function lineQuestion(
  document: IssuedDocument,
  number: number,
  documents: readonly IssuedDocument[],
): LineQuestion | undefined {
  const line = document.lines[number - 1];
  if (!line) return undefined;
  const bounds = { from: line.periodFrom ?? document.period.from, to: line.periodTo ?? document.period.to };
  const earlier = documents
    .filter(({ sequence }) => sequence < document.sequence)
    .sort((a, b) => a.sequence - b.sequence);
  const inCurrency = earlier.filter(({ currency }) => currency === document.currency);
  const isOfPeriod = ({ period }: IssuedDocument): boolean =>
    period.from === bounds.from && period.to === bounds.to;
  const booksPeriod = (other: IssuedDocument, each: DocumentLine): boolean =>
    each.periodFrom === undefined ? isOfPeriod(other) : each.periodFrom === bounds.from;
  const last = inCurrency.findLast((other) => other.lines.some((each) => booksPeriod(other, each)));
  const before = inCurrency
    .map((other) => ({
      document: other,
      line: 1 + other.lines.findIndex((each) => booksPeriod(other, each) && lineKey(each) === lineKey(line)),
    }))
    .findLast((booked) => booked.line > 0);
  const [fromMs, toMs] = [Date.parse(bounds.from), Date.parse(bounds.to)];
  const original = line.difference ? earlier.find(isOfPeriod) : document;
  return {
    ...{ line, fromMs, toMs },
    before: line.difference ? before : undefined,
    knownOffset: (before?.document ?? last)?.journal.offset ?? -1,
    chooseZone: (versions) => original?.zone ?? zoneOfPeriod(versions, { fromMs, toMs }) ?? 'UTC',
    matches: line.difference
      ? (other) => lineKey(other) === lineKey(line)
      : (other) => withoutExplanation(other) === withoutExplanation(line),
  };
}

const withoutExplanation = ({ explanation: _explanation, ...line }: DocumentLine): string =>
  canonicalJson(line);
