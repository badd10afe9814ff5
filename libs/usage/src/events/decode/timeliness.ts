import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import { isoInstant } from '../../instant.js';
import type { DecodeSettings } from './settings.js';

/** Refuses an event that ended too long before, or too far after, its record's append time. Instants in epoch ms. */
export const checkTimeliness = (
  endedAtMs: number,
  appendedAtMs: number,
  { lateWindowMs, clockSkewMs }: DecodeSettings,
): Rejected | undefined => {
  if (endedAtMs > appendedAtMs + clockSkewMs)
    return rejected(
      'in-the-future',
      `data.endedAt must not be after ${isoInstant(appendedAtMs + clockSkewMs)}`,
    );
  if (endedAtMs < appendedAtMs - lateWindowMs)
    return rejected('too-old', `data.endedAt must not be before ${isoInstant(appendedAtMs - lateWindowMs)}`);
  return undefined;
};
