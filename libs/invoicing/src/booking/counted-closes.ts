import { closeGrounds } from '#contracts';
import type { CloseGround, InvoicedPeriod, SignedVersion } from '#contracts';
import type { Close } from '#usage';
import type { IssuedDocument } from '../document/document.js';

/** The members of an issued document that name its period and its close. */
export type IssuedForClose = Pick<IssuedDocument, 'type' | 'period' | 'journal'>;

/**
 * The closes of a client that count, and why, in log order.
 * @param issued reads the client's documents; called only if not every close is of the calendar as known today
 */
export async function countedCloses<C extends Close>(
  closes: readonly C[],
  signed: readonly SignedVersion[],
  issued: () => Promise<readonly IssuedForClose[]> | readonly IssuedForClose[],
): Promise<ReadonlyMap<C, CloseGround>> {
  const grounds = closeGrounds(closes, signed, []);
  return grounds.size === closes.length
    ? grounds
    : closeGrounds(closes, signed, invoicedPeriods(await issued()));
}

/** The periods that have an invoice, among the documents of one client. */
export const invoicedPeriods = (issued: readonly IssuedForClose[]): InvoicedPeriod[] =>
  issued
    .filter(({ type }) => type === 'invoice')
    .map(({ period, journal }) => ({
      ...{ fromMs: Date.parse(period.from), toMs: Date.parse(period.to) },
      closeOffset: journal.offset,
    }));
