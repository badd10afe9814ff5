import { startsBetween } from './starts';
import type { Usage } from './use-usage';

const CHANNELS = ['call', 'chat', 'ticket'] as const;

/**
 * Contacts of each channel that has some, over all hours or days up to now (epoch seconds): where nothing came there
 * is a zero, not a line from before to after.
 */
export function contactsOver({ rows, from, to, by, zone }: Usage, nowMs: number) {
  const known = rows.map((row) => Date.parse(row.from));
  const passed = startsBetween(
    Date.parse(from),
    Math.min(Date.parse(to), nowMs),
    by === 'day' ? by : 'hour',
    zone,
  );
  const starts = [...new Set([...passed, ...known])].sort((a, b) => a - b);
  const place = new Map(starts.map((start, index) => [start, index]));
  const byChannel = CHANNELS.map((channel) => {
    const contacts = starts.map(() => 0);
    for (const row of rows) {
      const at = place.get(Date.parse(row.from)) ?? 0;
      if (row.channel === channel) contacts[at] = (contacts[at] ?? 0) + row.measures.contacts;
    }
    return { channel, contacts };
  });
  return {
    at: starts.map((start) => start / 1000),
    byChannel: byChannel.filter(({ contacts }) => contacts.some((count) => count > 0)),
  };
}
