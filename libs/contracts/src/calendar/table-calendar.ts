import { countWhile } from '#usage';
import type { Calendar } from './calendar.js';
import { startOfDay } from './local-day.js';

/** A calendar given as a list of ascending first days, such as 4-4-5 weeks. The last one only ends a period. */
export const tableCalendar = (firstDays: readonly string[], zone: string): Calendar => {
  const starts = firstDays.map((day) => startOfDay(day, zone));
  const countBegun = (epochMs: number): number => countWhile(starts, (startMs) => startMs <= epochMs);
  return {
    lastStart: (epochMs) => starts[countBegun(epochMs) - 1],
    nextStart: (epochMs) => starts[countBegun(epochMs)],
    endMs: starts.at(-1) ?? -Infinity,
  };
};
