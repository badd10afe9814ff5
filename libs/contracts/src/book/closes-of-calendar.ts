import { openPeriods } from '../periods/open-periods.js';
import type { SignedVersion } from '../registry/contract-registry.js';
import { versionsKnown } from './versions-known.js';

interface Bounds {
  readonly fromMs: number;
  readonly toMs: number;
}

/** A close as its marker is in the log; epoch ms. */
interface Marked extends Bounds {
  readonly appendedAtMs: number;
}

/**
 * Whether a close counts, by the versions known when its marker was appended: it closes a period of the client's
 * calendar after the last close that counts, or that one's period once more. A period before it that was not closed is
 * no obstacle: this close then books it, too.
 */
export function isOfCalendar(
  close: Marked,
  last: Bounds | undefined,
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

/** Those of a client's closes that count; `closes` are in the order of the log. */
export function closesOfCalendar<C extends Marked>(
  closes: readonly C[],
  signed: readonly SignedVersion[],
): C[] {
  const counted: C[] = [];
  for (const close of closes) if (isOfCalendar(close, counted.at(-1), signed)) counted.push(close);
  return counted;
}

const isSame = (a: Bounds, b: Bounds): boolean => a.fromMs === b.fromMs && a.toMs === b.toMs;
