import { segments } from '#contracts';
import type { ContractVersion, SignedVersion } from '#contracts';
import { Rational, parseDecimal, printExact, printQuantity, traceLine } from '#rating';
import type { LineTrace } from '#rating';
import { ClientReplay, PeriodEvents } from '#usage';
import type { DecodeSettings, EventInForce, ReplayedRecord } from '#usage';
import type { DocumentLine, IssuedDocument } from '../document/document.js';
import { lineOrigin, whyWithoutEvents } from './line-origin.js';
import type { LineOrigin, WithoutEvents } from './line-origin.js';
import type { LineRow, WhyChanged } from './line-row.js';
import { lineQuestion } from './line-question.js';
import type { LineQuestion } from './line-question.js';
import { rowsOfDifference, rowsOfOwn } from './rows-of-line.js';
import type { RowsOfLine, HashedEvent } from './rows-of-line.js';

export interface LineEventsSources {
  readonly document: IssuedDocument;
  /** Counts from 1. */
  readonly number: number;
  /** The client's documents, this one or not among them, in any order. */
  readonly documents: readonly IssuedDocument[];
  readonly signed: readonly SignedVersion[];
  readonly settings: DecodeSettings;
  /** Hands over the records of the document's partition of the journal, from its start through the document's marker. */
  readonly replay: (onRecord: (record: ReplayedRecord) => void) => Promise<void>;
}

/** What is behind a line. */
export interface LineEvents {
  readonly line: DocumentLine;
  /** Why no events are behind it: then its calculation says all. */
  readonly withoutEvents?: WithoutEvents;
  /** What it comes from instead. */
  readonly origin?: LineOrigin;
  readonly rows: readonly LineRow[];
  /** Of the rows, in the line's unit, exact. */
  readonly sum: string;
  /** Whether the rows add up to the line's quantity: where not, the line is not what its events come to. */
  readonly addsUp: boolean;
}

/**
 * The events behind a line of a document, from the logs.
 * @returns undefined if the document has no such line
 */
export async function lineEvents(sources: LineEventsSources): Promise<LineEvents | undefined> {
  const { document, number, documents } = sources;
  const question = lineQuestion(document, number, documents);
  if (!question) return undefined;
  const { line } = question;
  const withoutEvents = whyWithoutEvents(line);
  if (withoutEvents) {
    const origin = lineOrigin(document, question);
    return { line, withoutEvents, origin, rows: [], sum: '0', addsUp: true };
  }
  const { rows, sum } = await trace(sources, question);
  return { line, rows, sum: printExact(sum), addsUp: isNear(sum, line) };
}

/** A state of the client at a close marker. */
interface State {
  readonly events: ReadonlyMap<string, EventInForce>;
  readonly versions: readonly ContractVersion[];
}

const NOTHING: State = { events: new Map(), versions: [] };
const NO_TRACE: LineTrace<HashedEvent> = { events: [], spans: [] };

async function trace(sources: LineEventsSources, question: LineQuestion): Promise<RowsOfLine> {
  const { document } = sources;
  const { line, knownOffset } = question;
  const offsets = [question.before?.document.journal.offset, knownOffset, document.journal.offset];
  const [before = NOTHING, known = NOTHING, now = NOTHING] = await statesAt(offsets, sources, question);
  const traceOf = (state: State): LineTrace<HashedEvent> => {
    const events = [...state.events].map(([idHash, event]) => ({ ...event, idHash }));
    const { fromMs, toMs, zoneBy, isWanted } = question;
    // Where a version has changed the currency, nothing is due in the old one, and nothing was in the new one.
    const terms = segments(state.versions, fromMs, toMs).findLast((segment) => segment.terms)?.terms;
    if (terms?.currency !== document.currency) return NO_TRACE;
    return traceLine(state.versions, events, { fromMs, toMs, zone: zoneBy(state.versions) }, isWanted);
  };
  if (!line.difference) return rowsOfOwn(traceOf(now));
  const repriced = known.versions.length !== now.versions.length;
  const whyOf = (was: HashedEvent | undefined, is: HashedEvent | undefined): WhyChanged => {
    const current = now.events.get((is ?? was)?.idHash ?? '');
    if (!current || current.offset > knownOffset) return 'late';
    return repriced ? 'repriced' : 'moved';
  };
  return rowsOfDifference(traceOf(before), traceOf(now), whyOf);
}

/** Replays the client's records and tells how things stood at some of its markers. */
async function statesAt(
  offsets: readonly (number | undefined)[],
  { document: { clientId }, signed, settings, replay }: LineEventsSources,
  stretch: { readonly fromMs: number; readonly toMs: number },
): Promise<(State | undefined)[]> {
  const client = new ClientReplay(clientId, settings, 0);
  const events = new PeriodEvents(stretch);
  const states = new Map<number, State>();
  await replay((record) => {
    if (record.key?.toString() !== clientId) return;
    const { offset, appendedAtMs } = record;
    const replayed = client.take(record);
    if (replayed) events.take(replayed, offset);
    if (!offsets.includes(offset)) return;
    const known = signed.filter(({ signedAtMs }) => signedAtMs <= appendedAtMs);
    states.set(offset, { events: events.all(), versions: known.map(({ version }) => version) });
  });
  return offsets.map((offset) => (offset === undefined ? undefined : states.get(offset)));
}

/** Quantities of a difference are those printed, each rounded to 6 decimals: theirs may be off by a few of the last. */
function isNear(sum: Rational, { quantity, difference }: DocumentLine): boolean {
  if (!difference) return printQuantity(sum) === quantity;
  const off = sum.minus(parseDecimal(quantity));
  const most = Rational.of(2n, 1_000_000n);
  return off.compare(most) <= 0 && off.negated().compare(most) <= 0;
}
