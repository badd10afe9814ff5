import { lastTerms } from '#contracts';
import type { ContractVersion, SignedVersion } from '#contracts';
import { Rational, parseDecimal, printExact, printQuantity, traceLine } from '#rating';
import type { LineTrace } from '#rating';
import { ClientReplay, PeriodEvents } from '#usage';
import type { DecodeSettings, EventInForce, ReplayedRecord, TimeRange } from '#usage';
import type { DocumentLine } from '../document/document-line.js';
import type { IssuedDocument } from '../document/document.js';
import { lineOrigin, whyWithoutEvents } from './line-origin.js';
import type { LineOrigin, WithoutEvents } from './line-origin.js';
import type { LineRow, WhyChanged } from './line-row.js';
import { lineQuestion } from './line-question.js';
import type { LineQuestion } from './line-question.js';
import { rowsOfDifference, rowsOfOwn } from './rows-of-line.js';
import type { RowsOfLine, HashedEvent } from './rows-of-line.js';

export interface LineEventsSources {
  readonly document: IssuedDocument;
  /** Number of the line, counted from 1. */
  readonly number: number;
  /** The client's documents in any order, with or without this one. */
  readonly documents: readonly IssuedDocument[];
  readonly signed: readonly SignedVersion[];
  readonly settings: DecodeSettings;
  /** Passes on the records of the document's journal partition, from its start up to and including the marker. */
  readonly replay: (onRecord: (record: ReplayedRecord) => void) => Promise<void>;
}

/** The events behind a line, or the reason why it has none. */
export interface LineEvents {
  readonly line: DocumentLine;
  /** Why the line has no events: its calculation then explains it completely. */
  readonly withoutEvents?: WithoutEvents;
  /** The source of a line without events. */
  readonly origin?: LineOrigin;
  readonly rows: readonly LineRow[];
  /** The sum of the rows in the line's unit, exact. */
  readonly sum: string;
  /** Whether the rows add up to the line's quantity; if not, the line does not match its events. */
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

/** The client's state at a close marker. */
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
  const [before = NOTHING, known = NOTHING, now = NOTHING] = await replayStates(offsets, sources, question);
  const traceState = (state: State): LineTrace<HashedEvent> => {
    const events = [...state.events].map(([idHash, event]) => ({ ...event, idHash }));
    const { fromMs, toMs, chooseZone, matches } = question;
    // If a version has changed the currency, there are no charges in the old one now, and were none in the new one.
    const terms = lastTerms(state.versions, { fromMs, toMs });
    if (terms?.currency !== document.currency) return NO_TRACE;
    return traceLine(state.versions, events, { fromMs, toMs, zone: chooseZone(state.versions) }, matches);
  };
  if (!line.difference) return rowsOfOwn(traceState(now));
  const repriced = known.versions.length !== now.versions.length;
  const changeReason = (was: HashedEvent | undefined, is: HashedEvent | undefined): WhyChanged => {
    const current = now.events.get((is ?? was)?.idHash ?? '');
    if (!current || current.offset > knownOffset) return 'late';
    return repriced ? 'repriced' : 'moved';
  };
  return rowsOfDifference(traceState(before), traceState(now), changeReason);
}

/** Replays the client's records and returns its state at the given markers. */
async function replayStates(
  offsets: readonly (number | undefined)[],
  { document: { clientId }, signed, settings, replay }: LineEventsSources,
  range: TimeRange,
): Promise<(State | undefined)[]> {
  const client = new ClientReplay(clientId, settings, 0);
  const events = new PeriodEvents(range);
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

/** A difference is computed from printed quantities, each rounded to 6 decimals, so it may be off by 2 in the last. */
function isNear(sum: Rational, { quantity, difference }: DocumentLine): boolean {
  if (!difference) return printQuantity(sum) === quantity;
  const off = sum.minus(parseDecimal(quantity));
  const most = Rational.of(2n, 1_000_000n);
  return off.compare(most) <= 0 && off.negated().compare(most) <= 0;
}
