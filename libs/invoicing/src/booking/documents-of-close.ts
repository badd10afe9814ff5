import type { ContractVersion, LatePolicy } from '#contracts';
import type { RatedDocument } from '#rating';
import type { Cause, DraftDocument, IssuedDocument, JournalPosition, Party } from '../document/document.js';
import { draftDocument } from '../document/draft-document.js';
import type { Chargeable, DraftFacts } from '../document/draft-document.js';
import { Amounts } from './amounts.js';
import { periodDifferences } from './period-difference.js';
import type { DuePeriod, PeriodDifference } from './period-difference.js';

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
  readonly earlier: readonly DuePeriod[];
  readonly cause: Cause;
  readonly latePolicy: LatePolicy;
  /** Every document of the client so far. */
  readonly issued: readonly IssuedDocument[];
}

/**
 * The documents of one close: the invoice of its own period, and what earlier periods differ by, as lines of that
 * invoice or as notes of their own. A difference in another currency, or without an invoice to go on, is a note. A
 * period that nothing was invoiced for yet gets its invoice.
 */
export function documentsOfClose(facts: CloseFacts): DraftDocument[] {
  const { own, earlier, issued, cause, latePolicy } = facts;
  const differences = earlier.flatMap((due) => periodDifferences(due, issued, cause));
  const onInvoice = ({ currency, original }: PeriodDifference): boolean =>
    original !== undefined && latePolicy === 'next-invoice' && own?.rated.currency === currency;
  return [
    ...(own ? [invoice(facts, own, differences.filter(onInvoice))] : []),
    ...differences
      .filter((difference) => !onInvoice(difference))
      .map((difference) => note(facts, difference)),
  ];
}

function invoice(
  facts: CloseFacts,
  { rated, usageHash }: NonNullable<CloseFacts['own']>,
  differences: readonly PeriodDifference[],
): DraftDocument {
  const amounts = new Amounts(rated.currency);
  const net = differences.reduce((sum, difference) => sum + difference.net, amounts.minor(rated.net));
  const tax = differences.reduce(
    (sum, difference) => sum + difference.taxAmount,
    amounts.sum(rated.tax.map(({ amount }) => amount)),
  );
  const chargeable: Chargeable = {
    ...rated,
    lines: [...rated.lines, ...differences.flatMap(({ lines }) => lines)],
    net: amounts.print(net),
    tax: [...rated.tax, ...differences.flatMap((difference) => difference.tax)],
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

function draft(
  { clientId, series, close, seller, journal, versions }: CloseFacts,
  rated: Chargeable,
  { type, ...rest }: Pick<DraftFacts, 'usageHash' | 'corrects'> & Pick<DraftFacts['fact'], 'type'>,
): DraftDocument {
  const [fromMs, toMs] = [Date.parse(rated.period.from), Date.parse(rated.period.to)];
  const fact = { type, series, clientId, fromMs, toMs, marker: `close ${close}` };
  return draftDocument({ fact, rated, versions, seller, journal, ...rest });
}
