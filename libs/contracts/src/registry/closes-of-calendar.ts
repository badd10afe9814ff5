import type { TimeRange } from '#usage';
import { openPeriods } from '../periods/open-periods.js';
import type { SignedVersion } from './contract-registry.js';
import { versionsKnown } from './versions-known.js';

/** The bounds and append time of a close marker in the log; epoch ms. */
interface CloseMarker extends TimeRange {
  readonly appendedAtMs: number;
}

/**
 * Whether a close counts, by the versions known when its marker was appended: it closes a period of the client's
 * calendar after the last close that counts, or closes that last period again. An earlier period that was not closed
 * does not matter: this close then books it too.
 */
export function isOfCalendar(
  close: CloseMarker,
  last: TimeRange | undefined,
  signed: readonly SignedVersion[],
): boolean {
  if (last && isSame(close, last)) return true;
  const versions = versionsKnown(signed, close.appendedAtMs);
  for (const period of openPeriods(versions, last?.toMs)) {
    if (isSame(close, period)) return true;
    if (period.fromMs >= close.fromMs) break;
  }
  return false;
}

/** The closes of a client that count; `closes` are in log order. */
export function closesOfCalendar<C extends CloseMarker>(
  closes: readonly C[],
  signed: readonly SignedVersion[],
): C[] {
  const counted: C[] = [];
  for (const close of closes) if (isOfCalendar(close, counted.at(-1), signed)) counted.push(close);
  return counted;
}

const isSame = (a: TimeRange, b: TimeRange): boolean => a.fromMs === b.fromMs && a.toMs === b.toMs;
