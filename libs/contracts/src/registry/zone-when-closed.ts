import type { TimeRange } from '#usage';
import { zoneOfPeriod } from '../periods/open-periods.js';
import type { SignedVersion } from './contract-registry.js';
import { versionsKnown } from './versions-known.js';

/**
 * The zone that a period was closed in; versions that are backdated later do not change it. It comes from the versions
 * known at the (first) close or, if none of them was in force in the period, from today's; undefined if none is.
 * @param appendedAtMs of the close marker, epoch ms
 */
export function zoneWhenClosed(
  signed: readonly SignedVersion[],
  close: TimeRange & { readonly appendedAtMs: number },
): string | undefined {
  const knownZone = (instantMs: number): string | undefined =>
    zoneOfPeriod(versionsKnown(signed, instantMs), close);
  return knownZone(close.appendedAtMs) ?? knownZone(Infinity);
}
