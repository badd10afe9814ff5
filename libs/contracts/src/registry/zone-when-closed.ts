import { zoneOfPeriod } from '../periods/open-periods.js';
import type { SignedVersion } from './contract-registry.js';
import { versionsKnown } from '../book/versions-known.js';

/**
 * The zone that a period was closed in, which it keeps whatever is signed backdated: by the versions known at its
 * (first) close, or else, if none was in force in it, by those of today. undefined if none is.
 * @param appendedAtMs of the close marker, epoch ms
 */
export function zoneWhenClosed(
  signed: readonly SignedVersion[],
  close: { readonly fromMs: number; readonly toMs: number; readonly appendedAtMs: number },
): string | undefined {
  const zoneAt = (instantMs: number): string | undefined =>
    zoneOfPeriod(versionsKnown(signed, instantMs), close);
  return zoneAt(close.appendedAtMs) ?? zoneAt(Infinity);
}
