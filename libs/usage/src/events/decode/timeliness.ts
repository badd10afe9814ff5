import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import type { DecodeSettings } from './settings.js';

const isoText = (epochMs: number): string => new Date(epochMs).toISOString();

/** Refuses an event that ended too long before, or too far after, its record's append time. Instants in epoch ms. */
export const checkTimeliness = (
  endedAtMs: number,
  appendedAtMs: number,
  { lateWindowMs, clockSkewMs }: DecodeSettings,
): Rejected | undefined => {
  if (endedAtMs > appendedAtMs + clockSkewMs)
    return rejected('in-the-future', `data.endedAt must not be after ${isoText(appendedAtMs + clockSkewMs)}`);
  if (endedAtMs < appendedAtMs - lateWindowMs)
    return rejected('too-old', `data.endedAt must not be before ${isoText(appendedAtMs - lateWindowMs)}`);
  return undefined;
};
