import { lastTerms, openPeriods, zoneOfPeriod } from '#contracts';
import type { ContractVersion, Terms } from '#contracts';
import { printedPeriod } from '#rating';
import type { RatedPeriod } from '#rating';
import type { TimeRange } from '#usage';
import type { Adjustment } from '../document/adjustment.js';
import { chargeAdjustments } from './charge-adjustments.js';
import type { ChargedAdjustments } from './charge-adjustments.js';
import { assignAdjustments } from '../adjustments/assign-adjustments.js';
import type { Chargeable } from '../document/draft-document.js';
import { Amounts } from './amounts.js';
import { noteType } from './note-type.js';
import type { NoteType } from './note-type.js';

/** The manual adjustments that are on no document yet at a close. */
export interface ManualAdjustments {
  readonly adjustments: readonly Adjustment[];
  /** The last terms in force up to the period's end; they determine the tax. */
  readonly terms: Terms;
  /** The period of the close. */
  readonly period: RatedPeriod;
  readonly zone: string;
  /** Whether no period of the client follows, so that adjustments cannot wait for a later invoice. */
  readonly isLast: boolean;
}

/** For a close of this period. Undefined without adjustments, or without terms: the tax is unknown, so they wait. */
export function manualAdjustmentsOfClose(
  { fromMs, toMs }: TimeRange,
  adjustments: readonly Adjustment[],
  versions: readonly ContractVersion[],
): ManualAdjustments | undefined {
  const terms = lastTerms(versions, { fromMs: -Infinity, toMs });
  if (adjustments.length === 0 || terms === undefined) return undefined;
  return {
    ...{ adjustments, terms, period: printedPeriod({ fromMs, toMs }) },
    zone: zoneOfPeriod(versions, { fromMs, toMs }) ?? terms.zone,
    isLast: openPeriods(versions, toMs).next().value === undefined,
  };
}

export interface ManualNote {
  readonly chargeable: Chargeable;
  readonly type: NoteType;
}

/** Charges manual adjustments: those for the close's invoice, and the others as separate notes by currency. */
export function chargeManualAdjustments(
  manual: ManualAdjustments | undefined,
  clientId: string,
  invoiceCurrency: string | undefined,
): { readonly onInvoice: ChargedAdjustments | undefined; readonly notes: readonly ManualNote[] } {
  if (!manual) return { onInvoice: undefined, notes: [] };
  const { adjustments, terms, period, zone, isLast } = manual;
  const charge = (some: readonly Adjustment[], currency: string): ChargedAdjustments =>
    chargeAdjustments(some, terms, period, new Amounts(currency));
  const { onInvoice, onNotes } = assignAdjustments(adjustments, invoiceCurrency, isLast);
  const notes = [...onNotes].map(([currency, some]): ManualNote => {
    const { lines, tax, net, taxAmount } = charge(some, currency);
    const amounts = new Amounts(currency);
    const chargeable: Chargeable = {
      ...{ clientId, contractVersions: [terms.version], period, zone, currency, lines, listed: [] },
      ...{ net: amounts.print(net), tax, total: amounts.print(net + taxAmount) },
    };
    return { chargeable, type: noteType(net + taxAmount) };
  });
  const charged = invoiceCurrency === undefined ? undefined : charge(onInvoice, invoiceCurrency);
  return { onInvoice: charged, notes };
}
