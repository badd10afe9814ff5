import { LISTED_CHANNELS } from '../../channels';
import { intervalStarts } from './interval-starts';
import type { Usage } from './use-usage';

/**
 * Contacts of each channel that has any, for every hour or day up to now (epoch seconds). An hour or day without
 * contacts is zero, so that the plot does not connect its neighbours.
 */
export function contactsByChannel({ rows, from, to, by, zone }: Usage, nowMs: number) {
  const known = rows.map((row) => Date.parse(row.from));
  const passed = intervalStarts(
    Date.parse(from),
    Math.min(Date.parse(to), nowMs),
    by === 'day' ? by : 'hour',
    zone,
  );
  const starts = [...new Set([...passed, ...known])].sort((a, b) => a - b);
  const indexOf = new Map(starts.map((start, index) => [start, index]));
  const byChannel = LISTED_CHANNELS.map((channel) => {
    const contacts = starts.map(() => 0);
    for (const row of rows) {
      const index = indexOf.get(Date.parse(row.from)) ?? 0;
      if (row.channel === channel) contacts[index] = (contacts[index] ?? 0) + row.measures.contacts;
    }
    return { channel, contacts };
  });
  return {
    at: starts.map((start) => start / 1000),
    byChannel: byChannel.filter(({ contacts }) => contacts.some((count) => count > 0)),
  };
}
