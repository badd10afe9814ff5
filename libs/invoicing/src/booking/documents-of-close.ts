import type { ContractVersion, LatePolicy } from '#contracts';
import type { RatedDocument } from '#rating';
import type { Cause, DraftDocument, IssuedDocument, JournalPosition, Party } from '../document/document.js';
import { draftDocument } from '../document/draft-document.js';
import { usageHashOf } from '../hashing/usage-hash.js';
import type { Chargeable, DraftFacts } from '../document/draft-document.js';
import type { ChargedAdjustments } from '../adjustments/charge-adjustments.js';
import { Amounts } from './amounts.js';
import { chargeManualAdjustments } from './manual-adjustments.js';
import type { ManualAdjustments, ManualNote } from './manual-adjustments.js';
import { periodDifferences } from './period-difference.js';
import type { CurrentPeriod, PeriodDifference } from './period-difference.js';

/** All that decides what a close books. */
export interface CloseFacts {
  readonly clientId: string;
  readonly series: string;
  readonly seller: Party;
  /** Counts the client's closes from 1. */
  readonly close: number;
  readonly journal: JournalPosition;
  /** The versions known at the close. */
  readonly versions: readonly ContractVersion[];
  /** The period that this close ends; absent when it only books what came late. */
  readonly own?: { readonly rated: RatedDocument; readonly usageHash: string };
  /** Earlier periods that may have changed, as they are due now. */
  readonly earlier: readonly CurrentPeriod[];
  readonly cause: Cause;
  readonly latePolicy: LatePolicy;
  /** Every document of the client so far. */
  readonly issued: readonly IssuedDocument[];
  readonly byHand?: ManualAdjustments | undefined;
}

/**
 * The documents of one close: the invoice of its own period, and what earlier periods differ by, as lines of that
 * invoice or as notes of their own. A difference in another currency, or without an invoice to go on, is a note. A
 * period that nothing was invoiced for yet gets its invoice. What people booked goes on the invoice too, or on notes.
 */
export function documentsOfClose(facts: CloseFacts): DraftDocument[] {
  const { own, earlier, issued, cause, latePolicy, byHand } = facts;
  const differences = earlier.flatMap((due) => periodDifferences(due, issued, cause));
  const onInvoice = ({ currency, original }: PeriodDifference): boolean =>
    original !== undefined && latePolicy === 'next-invoice' && own?.rated.currency === currency;
  const hand = chargeManualAdjustments(byHand, facts.clientId, own?.rated.currency);
  return [
    ...(own ? [invoice(facts, own, differences.filter(onInvoice), hand.onInvoice)] : []),
    ...differences
      .filter((difference) => !onInvoice(difference))
      .map((difference) => note(facts, difference)),
    ...hand.notes.map((booked) => byHandNote(facts, booked)),
  ];
}

function invoice(
  facts: CloseFacts,
  { rated, usageHash }: NonNullable<CloseFacts['own']>,
  differences: readonly PeriodDifference[],
  byHand: ChargedAdjustments | undefined,
): DraftDocument {
  const amounts = new Amounts(rated.currency);
  const besides = [...differences, ...(byHand ? [byHand] : [])];
  const net = besides.reduce((sum, booked) => sum + booked.net, amounts.minor(rated.net));
  const tax = besides.reduce(
    (sum, booked) => sum + booked.taxAmount,
    amounts.sum(rated.tax.map(({ amount }) => amount)),
  );
  const chargeable: Chargeable = {
    ...rated,
    lines: [...rated.lines, ...besides.flatMap(({ lines }) => lines)],
    net: amounts.print(net),
    tax: [...rated.tax, ...besides.flatMap((booked) => booked.tax)],
    total: amounts.print(net + tax),
  };
  return draft(facts, chargeable, { type: 'invoice', usageHash });
}

function note(facts: CloseFacts, difference: PeriodDifference): DraftDocument {
  const { due, rated, original, currency, lines, tax, net, taxAmount } = difference;
  const amounts = new Amounts(currency);
  const { period, zone, usageHash } = due;
  if (original === undefined && rated) return draft(facts, rated, { type: 'invoice', usageHash });
  const chargeable: Chargeable = {
    ...{ clientId: facts.clientId, period, zone, currency },
    contractVersions: (rated ?? original)?.contractVersions ?? [],
    ...{ lines, listed: [], net: amounts.print(net), tax, total: amounts.print(net + taxAmount) },
  };
  const type = net + taxAmount < 0n ? 'credit-note' : 'debit-note';
  const corrects = original?.number;
  return draft(facts, chargeable, { type, usageHash, ...(corrects !== undefined && { corrects }) });
}

/** It has a marker of its own: the same close may book a difference of the same period. */
function byHandNote(facts: CloseFacts, { type, chargeable }: ManualNote): DraftDocument {
  const marker = `close ${facts.close}, by hand in ${chargeable.currency}`;
  return draft(facts, chargeable, { type, usageHash: usageHashOf([]) }, marker);
}

function draft(
  { clientId, series, close, seller, journal, versions }: CloseFacts,
  rated: Chargeable,
  { type, ...rest }: Pick<DraftFacts, 'usageHash' | 'corrects'> & Pick<DraftFacts['fact'], 'type'>,
  marker = `close ${close}`,
): DraftDocument {
  const [fromMs, toMs] = [Date.parse(rated.period.from), Date.parse(rated.period.to)];
  const fact = { type, series, clientId, fromMs, toMs, marker };
  return draftDocument({ fact, rated, versions, seller, journal, ...rest });
}
