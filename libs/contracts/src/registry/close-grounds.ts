import { isSameRange } from '#usage';
import type { Close, TimeRange } from '#usage';
import { openPeriods } from '../periods/open-periods.js';
import type { SignedVersion } from './contract-registry.js';
import { versionsKnown } from './versions-known.js';

/** The bounds, offset and append time of a close marker in the log; epoch ms. */
type MarkedClose = Pick<Close, 'fromMs' | 'toMs' | 'offset' | 'appendedAtMs'>;

/** A period with an issued invoice, and the offset of the marker of the close that issued it. */
export interface InvoicedPeriod extends TimeRange {
  readonly closeOffset: number;
}

/** The closes of a client that count so far: the last one, and the latest end of all (epoch ms). */
export interface CountedSoFar {
  readonly last: TimeRange | undefined;
  readonly untilMs: number | undefined;
}

/**
 * Why a close counts. `calendar`: by the versions known when its marker was appended, it closes a period of the
 * client's calendar after the last close that counts, or closes that last period again. An earlier period that was not
 * closed does not matter: this close then books it too. `invoice`: its period is none of the calendar as known today,
 * but it has issued the invoice of that period.
 */
export type CloseGround = 'calendar' | 'invoice';

/**
 * Why a close counts; undefined if it does not. Zone rules and the versions known at an instant can be other ones today
 * than when a close was booked: Node.js was replaced, or contracts were signed again after their log was lost. Therefore
 * an issued invoice decides: its close counts, and no other close of an overlapping period does.
 * @param invoiced the client's invoices as far as they are known; needed only if not every close is of the calendar
 */
export function closeGround(
  close: MarkedClose,
  { last, untilMs }: CountedSoFar,
  signed: readonly SignedVersion[],
  invoiced: readonly InvoicedPeriod[],
): CloseGround | undefined {
  if (last && isSameRange(close, last)) return 'calendar';
  const hasInvoice = invoiced.some(
    (period) => period.closeOffset === close.offset && isSameRange(period, close),
  );
  const isTaken = invoiced.some((period) => overlaps(period, close) && !isSameRange(period, close));
  const before = invoiced.filter(({ closeOffset }) => closeOffset < close.offset);
  const closedUntilMs = latestEnd(before, untilMs);
  const versions = versionsKnown(signed, close.appendedAtMs);
  if ((hasInvoice || !isTaken) && isOpenPeriod(close, openPeriods(versions, closedUntilMs)))
    return 'calendar';
  return hasInvoice ? 'invoice' : undefined;
}

/** The closes of a client that count, and why; `closes` are in log order, and so is the result. */
export function closeGrounds<C extends MarkedClose>(
  closes: readonly C[],
  signed: readonly SignedVersion[],
  invoiced: readonly InvoicedPeriod[],
): Map<C, CloseGround> {
  const grounds = new Map<C, CloseGround>();
  let counted: CountedSoFar = { last: undefined, untilMs: undefined };
  for (const close of closes) {
    const ground = closeGround(close, counted, signed, invoiced);
    if (!ground) continue;
    grounds.set(close, ground);
    counted = countClose(counted, close);
  }
  return grounds;
}

export const countClose = ({ untilMs }: CountedSoFar, close: TimeRange): CountedSoFar => ({
  last: close,
  untilMs: latestEnd([close], untilMs),
});

/** The latest end of some periods and `untilMs`, in epoch ms; undefined if there are none. */
export const latestEnd = (periods: readonly TimeRange[], untilMs?: number): number | undefined =>
  periods.reduce<number | undefined>((latestMs, { toMs }) => Math.max(latestMs ?? toMs, toMs), untilMs);

function isOpenPeriod(close: TimeRange, open: Iterable<TimeRange>): boolean {
  for (const period of open) {
    if (isSameRange(close, period)) return true;
    if (period.fromMs >= close.fromMs) break;
  }
  return false;
}

const overlaps = (a: TimeRange, b: TimeRange): boolean => a.fromMs < b.toMs && b.fromMs < a.toMs;
