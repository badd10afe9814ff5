import type { Calendar } from './calendar.js';
import { startOfDay } from './local-day.js';

/** Index of the first element greater than a value, in an ascending list. */
const indexAfter = (ascending: readonly number[], value: number): number => {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** A calendar given as a list of ascending first days, such as 4-4-5 weeks. The last one only ends a period. */
export const tableCalendar = (firstDays: readonly string[], zone: string): Calendar => {
  const starts = firstDays.map((day) => startOfDay(day, zone));
  return {
    lastStart: (epochMs) => starts[indexAfter(starts, epochMs) - 1],
    nextStart: (epochMs) => starts[indexAfter(starts, epochMs)],
    endMs: starts.at(-1) ?? -Infinity,
  };
};
