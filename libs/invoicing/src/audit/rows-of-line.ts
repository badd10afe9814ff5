import { Rational, printExact } from '#rating';
import { printedPeriod } from '#rating';
import type { EventInSpan, EventShare, LineTrace, SpanShare } from '#rating';
import type { EventInForce } from '#usage';
import { eventFacts } from './line-row.js';
import type { LineRow, WhyChanged } from './line-row.js';

/** A traced event with the hash of its identity. */
export interface HashedEvent extends EventInForce {
  readonly idHash: string;
}

/** Rows, and the sum of their quantities. */
export interface RowsOfLine {
  readonly rows: readonly LineRow[];
  readonly sum: Rational;
}

const sumQuantities = (shares: Iterable<{ readonly quantity: Rational }>): Rational => {
  let sum = Rational.ZERO;
  for (const { quantity } of shares) sum = sum.plus(quantity);
  return sum;
};

const shareFigures = ({ measuredMs, billedMs, contacts }: EventShare<HashedEvent>) => ({
  ...(measuredMs !== undefined && { measuredMs }),
  ...(billedMs !== undefined && { billedMs }),
  ...(contacts !== undefined && { contacts }),
});

const spanFacts = ({ fromMs, toMs, loadMs, staffedMs }: SpanShare<HashedEvent>) => ({
  ...{ kind: 'span' as const, ...printedPeriod({ fromMs, toMs }), loadMs, staffedMs },
});

const inSpan = ({ event, loadMs, staffedMs }: EventInSpan<HashedEvent>): LineRow => ({
  ...{ kind: 'in-span', ...eventFacts(event) },
  ...(loadMs !== undefined && { loadMs }),
  ...(staffedMs !== undefined && { staffedMs }),
});

/** The rows of a line of the document's own period: all events or spans behind it. */
export function rowsOfOwn({ events, spans }: LineTrace<HashedEvent>): RowsOfLine {
  const rows: LineRow[] = events.map((share) => ({
    ...{ kind: 'event', ...eventFacts(share.event), ...shareFigures(share) },
    quantity: printExact(share.quantity),
  }));
  for (const span of spans) {
    rows.push({ ...spanFacts(span), quantity: printExact(span.quantity) });
    for (const each of span.events) rows.push(inSpan(each));
  }
  return { rows, sum: sumQuantities([...events, ...spans]) };
}

type ChangeReason = (before: HashedEvent | undefined, now: HashedEvent | undefined) => WhyChanged;

/** The rows of a difference: events or spans whose contribution changed since the charge was last booked. */
export function rowsOfDifference(
  before: LineTrace<HashedEvent>,
  now: LineTrace<HashedEvent>,
  changeReason: ChangeReason,
): RowsOfLine {
  const events = changedEvents(before.events, now.events, changeReason);
  const spans = changedSpans(before.spans, now.spans, changeReason);
  return { rows: [...events.rows, ...spans.rows], sum: events.sum.plus(spans.sum) };
}

/** Pairs the items of two states by key: the current items in their order, then the items that no longer exist. */
function* pairs<T>(
  before: readonly T[],
  now: readonly T[],
  getKey: (item: T) => string,
): Generator<[T | undefined, T | undefined]> {
  const was = new Map(before.map((item) => [getKey(item), item]));
  for (const item of now) {
    yield [was.get(getKey(item)), item];
    was.delete(getKey(item));
  }
  for (const item of was.values()) yield [item, undefined];
}

interface Quantified {
  readonly quantity: Rational;
}

function quantityChange(was: Quantified | undefined, is: Quantified | undefined) {
  const [before, now] = [was?.quantity ?? Rational.ZERO, is?.quantity ?? Rational.ZERO];
  const change = now.minus(before);
  const figures = { quantity: printExact(change), before: printExact(before), now: printExact(now) };
  return { change, figures };
}

function changedEvents(
  before: readonly EventShare<HashedEvent>[],
  now: readonly EventShare<HashedEvent>[],
  changeReason: ChangeReason,
): RowsOfLine {
  const rows: LineRow[] = [];
  let sum = Rational.ZERO;
  for (const [was, is] of pairs(before, now, ({ event }) => event.idHash)) {
    const share = is ?? was;
    const { change, figures } = quantityChange(was, is);
    if (!share || change.isZero) continue;
    sum = sum.plus(change);
    rows.push({
      ...{ kind: 'event', ...eventFacts(share.event), ...shareFigures(share), ...figures },
      why: changeReason(was?.event, is?.event),
    });
  }
  return { rows, sum };
}

function changedSpans(
  before: readonly SpanShare<HashedEvent>[],
  now: readonly SpanShare<HashedEvent>[],
  changeReason: ChangeReason,
): RowsOfLine {
  const rows: LineRow[] = [];
  let sum = Rational.ZERO;
  for (const [was, is] of pairs(before, now, ({ key }) => key)) {
    const span = is ?? was;
    const { change, figures } = quantityChange(was, is);
    if (!span || change.isZero) continue;
    sum = sum.plus(change);
    rows.push({ ...spanFacts(span), ...figures });
    for (const [old, each] of pairs(was?.events ?? [], is?.events ?? [], ({ event }) => event.idHash)) {
      const [some, loadMs, staffedMs] = [
        each ?? old,
        (each?.loadMs ?? 0) - (old?.loadMs ?? 0),
        (each?.staffedMs ?? 0) - (old?.staffedMs ?? 0),
      ];
      if (!some || (loadMs === 0 && staffedMs === 0)) continue;
      const changed = some.event.body.kind === 'shift' ? { staffedMs } : { loadMs };
      rows.push({
        ...{ kind: 'in-span', ...eventFacts(some.event), ...changed },
        why: changeReason(old?.event, each?.event),
      });
    }
  }
  return { rows, sum };
}
