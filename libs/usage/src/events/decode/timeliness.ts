import type { Rejected } from '../reject.js';
import { rejected } from '../reject.js';
import type { DecodeSettings } from './settings.js';

const isoOf = (epochMs: number): string => new Date(epochMs).toISOString();

/** Whether what ended at `endedAtMs` may still, or may already, come in a record appended at `appendedAtMs`. */
export const checkTimeliness = (
  endedAtMs: number,
  appendedAtMs: number,
  { lateWindowMs, clockSkewMs }: DecodeSettings,
): Rejected | undefined => {
  if (endedAtMs > appendedAtMs + clockSkewMs)
    return rejected('in-the-future', `data.endedAt must not be after ${isoOf(appendedAtMs + clockSkewMs)}`);
  if (endedAtMs < appendedAtMs - lateWindowMs)
    return rejected('too-old', `data.endedAt must not be before ${isoOf(appendedAtMs - lateWindowMs)}`);
  return undefined;
};
