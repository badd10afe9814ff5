import { openPeriods, scheduleOf, zoneOfPeriod } from '#contracts';
import type { ContractVersion, Terms } from '#contracts';
import type { Adjustment } from '../adjustments/adjustment.js';
import { chargeAdjustments } from '../adjustments/charge-adjustments.js';
import type { ChargedAdjustments } from '../adjustments/charge-adjustments.js';
import { placeAdjustments } from '../adjustments/place-adjustments.js';
import type { Chargeable } from '../document/draft-document.js';
import { Amounts } from './amounts.js';
import { printedBounds } from './booked.js';
import type { PeriodBounds } from './booked.js';

/** What people booked that stands on no document yet, at a close. */
export interface ManualAdjustments {
  readonly adjustments: readonly Adjustment[];
  /** The last in force up to the period's end: their tax. */
  readonly terms: Terms;
  /** The close's. */
  readonly period: PeriodBounds;
  readonly zone: string;
  /** No period of the client follows: what is not booked now never is. */
  readonly isLast: boolean;
}

/** At a close of these bounds; undefined without adjustments, and without terms, whose tax nobody knows: they wait. */
export function manualAdjustmentsAt(
  { fromMs, toMs }: { readonly fromMs: number; readonly toMs: number },
  adjustments: readonly Adjustment[],
  versions: readonly ContractVersion[],
): ManualAdjustments | undefined {
  const terms = scheduleOf(versions).findLast((stretch) => stretch.terms && stretch.fromMs < toMs)?.terms;
  if (adjustments.length === 0 || terms === undefined) return undefined;
  return {
    ...{ adjustments, terms, period: printedBounds({ fromMs, toMs }) },
    zone: zoneOfPeriod(versions, { fromMs, toMs }) ?? terms.zone,
    isLast: openPeriods(versions, toMs).next().value === undefined,
  };
}

export interface ManualNote {
  readonly chargeable: Chargeable;
  readonly type: 'credit-note' | 'debit-note';
}

/** What people booked, for the close's invoice and for notes of its own, by currency. */
export function chargeManualAdjustments(
  byHand: ManualAdjustments | undefined,
  clientId: string,
  invoiceCurrency: string | undefined,
): { readonly onInvoice: ChargedAdjustments | undefined; readonly notes: readonly ManualNote[] } {
  if (!byHand) return { onInvoice: undefined, notes: [] };
  const { adjustments, terms, period, zone, isLast } = byHand;
  const charge = (some: readonly Adjustment[], currency: string): ChargedAdjustments =>
    chargeAdjustments(some, terms, period, new Amounts(currency));
  const { onInvoice, onNotes } = placeAdjustments(adjustments, invoiceCurrency, isLast);
  const notes = [...onNotes].map(([currency, some]): ManualNote => {
    const { lines, tax, net, taxAmount } = charge(some, currency);
    const amounts = new Amounts(currency);
    const chargeable: Chargeable = {
      ...{ clientId, contractVersions: [terms.version], period, zone, currency, lines, listed: [] },
      ...{ net: amounts.print(net), tax, total: amounts.print(net + taxAmount) },
    };
    return { chargeable, type: net + taxAmount < 0n ? 'credit-note' : 'debit-note' };
  });
  const charged = invoiceCurrency === undefined ? undefined : charge(onInvoice, invoiceCurrency);
  return { onInvoice: charged, notes };
}
