import { renderInvoice } from '#invoicing';
import type { FoldedFile } from '../input/fold-file.js';
import { csvHeader, csvRows } from './csv.js';
import { textWidth } from '../terminal/width.js';
import type { Rated } from './rated.js';

type Output = (documents: Iterable<Rated>, folded: FoldedFile) => Iterable<string>;

/** The output of each format of the command, in chunks. */
export const RATE_OUTPUTS = { json, csv, table } satisfies Readonly<Record<string, Output>>;

export type RateFormat = keyof typeof RATE_OUTPUTS;

/** One JSON value, with each document and each rejected line on its own line. */
function* json(documents: Iterable<Rated>, { fold, rejected }: FoldedFile): Generator<string> {
  yield '{"documents":[';
  yield* listed(documents, ({ document }) => document);
  const { accepted, duplicate, superseded, rejected: refused } = fold.counters.counts;
  const counters = { received: fold.counters.received, accepted, duplicate, superseded, rejected: refused };
  yield `],\n"counters":${JSON.stringify(counters)},\n"rejected":[`;
  yield* listed(rejected, (line) => line);
  yield ']}\n';
}

function* listed<T>(items: Iterable<T>, part: (item: T) => object): Generator<string> {
  let separator = '\n';
  for (const item of items) {
    yield `${separator}${JSON.stringify(part(item))}`;
    separator = ',\n';
  }
  if (separator !== '\n') yield '\n';
}

function* csv(documents: Iterable<Rated>): Generator<string> {
  yield csvHeader();
  for (const { document } of documents) yield csvRows(document);
}

function* table(documents: Iterable<Rated>): Generator<string> {
  const width = textWidth();
  for (const { document, customer, language } of documents)
    yield `${renderInvoice({ ...document, ...(customer && { customer }) }, { width, language })}\n`;
}
