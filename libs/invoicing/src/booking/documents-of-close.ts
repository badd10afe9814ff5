import type { ContractVersion, LatePolicy } from '#contracts';
import type { RatedDocument } from '#rating';
import type { Cause } from '../document/document-line.js';
import type { DraftDocument, IssuedDocument, JournalPosition, Party } from '../document/document.js';
import { draftDocument } from '../document/draft-document.js';
import { hashUsage } from '../hashing/usage-hash.js';
import type { Chargeable, DraftFacts } from '../document/draft-document.js';
import type { ChargedAdjustments } from './charge-adjustments.js';
import { Amounts } from './amounts.js';
import { closeLabel } from './close-batch.js';
import { chargeManualAdjustments } from './manual-adjustments.js';
import type { ManualAdjustments, ManualNote } from './manual-adjustments.js';
import { noteType } from './note-type.js';
import { periodDifferences } from './period-difference.js';
import type { CurrentPeriod, PeriodDifference } from './period-difference.js';

/** All input that determines the documents of a close. */
export interface CloseFacts {
  readonly clientId: string;
  readonly series: string;
  readonly seller: Party;
  /** Number of the close, counted from 1 for each client. */
  readonly close: number;
  readonly journal: JournalPosition;
  /** The versions known at the close. */
  readonly versions: readonly ContractVersion[];
  /** The period that this close ends; absent if the close only books differences. */
  readonly own?: { readonly rated: RatedDocument; readonly usageHash: string };
  /** Earlier periods that may have changed, in their current state. */
  readonly earlier: readonly CurrentPeriod[];
  readonly cause: Cause;
  readonly latePolicy: LatePolicy;
  /** Every document of the client so far. */
  readonly issued: readonly IssuedDocument[];
  readonly manual?: ManualAdjustments | undefined;
}

/**
 * The documents of one close: the invoice of its own period, and the differences of earlier periods, as lines of that
 * invoice or as separate notes. A difference in another currency, or without an invoice in this close, is a note. An
 * earlier period that has no invoice yet gets one. Manual adjustments go on the invoice or on notes.
 */
export function documentsOfClose(facts: CloseFacts): DraftDocument[] {
  const { own, earlier, issued, cause, latePolicy, manual } = facts;
  const differences = earlier.flatMap((current) => periodDifferences(current, issued, cause));
  const onInvoice = ({ currency, original }: PeriodDifference): boolean =>
    original !== undefined && latePolicy === 'next-invoice' && own?.rated.currency === currency;
  const charged = chargeManualAdjustments(manual, facts.clientId, own?.rated.currency);
  return [
    ...(own ? [invoice(facts, own, differences.filter(onInvoice), charged.onInvoice)] : []),
    ...differences
      .filter((difference) => !onInvoice(difference))
      .map((difference) => note(facts, difference)),
    ...charged.notes.map((manualNote) => noteOfAdjustments(facts, manualNote)),
  ];
}

function invoice(
  facts: CloseFacts,
  { rated, usageHash }: NonNullable<CloseFacts['own']>,
  differences: readonly PeriodDifference[],
  manual: ChargedAdjustments | undefined,
): DraftDocument {
  const amounts = new Amounts(rated.currency);
  const extra = [...differences, ...(manual ? [manual] : [])];
  const net = extra.reduce((sum, booked) => sum + booked.net, amounts.minor(rated.net));
  const tax = extra.reduce(
    (sum, booked) => sum + booked.taxAmount,
    amounts.sum(rated.tax.map(({ amount }) => amount)),
  );
  const chargeable: Chargeable = {
    ...rated,
    lines: [...rated.lines, ...extra.flatMap(({ lines }) => lines)],
    net: amounts.print(net),
    tax: [...rated.tax, ...extra.flatMap((booked) => booked.tax)],
    total: amounts.print(net + tax),
  };
  return draft(facts, chargeable, { type: 'invoice', usageHash });
}

function note(facts: CloseFacts, difference: PeriodDifference): DraftDocument {
  const { current, rated, original, currency, lines, tax, net, taxAmount } = difference;
  const amounts = new Amounts(currency);
  const { period, zone, usageHash } = current;
  if (original === undefined && rated) return draft(facts, rated, { type: 'invoice', usageHash });
  const chargeable: Chargeable = {
    ...{ clientId: facts.clientId, period, zone, currency },
    contractVersions: (rated ?? original)?.contractVersions ?? [],
    ...{ lines, listed: [], net: amounts.print(net), tax, total: amounts.print(net + taxAmount) },
  };
  const type = noteType(net + taxAmount);
  const corrects = original?.number;
  return draft(facts, chargeable, { type, usageHash, ...(corrects !== undefined && { corrects }) });
}

/**
 * The note has its own marker, because the same close may also have a note for a difference of the same period. The
 * marker is hashed into the document's id: with another text the id of every issued note would change.
 */
function noteOfAdjustments(facts: CloseFacts, { type, chargeable }: ManualNote): DraftDocument {
  const marker = `${closeLabel(facts.close)}, by hand in ${chargeable.currency}`;
  return draft(facts, chargeable, { type, usageHash: hashUsage([]) }, marker);
}

function draft(
  { clientId, series, close, seller, journal, versions }: CloseFacts,
  rated: Chargeable,
  { type, ...rest }: Pick<DraftFacts, 'usageHash' | 'corrects'> & Pick<DraftFacts['fact'], 'type'>,
  marker = closeLabel(close),
): DraftDocument {
  const [fromMs, toMs] = [Date.parse(rated.period.from), Date.parse(rated.period.to)];
  const fact = { type, series, clientId, fromMs, toMs, marker };
  return draftDocument({ fact, rated, versions, seller, journal, ...rest });
}
