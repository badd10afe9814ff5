import type { Usage } from './use-usage';

const CHANNELS = ['call', 'chat', 'ticket'] as const;

/** Contacts of each channel that has some, over the starts of hours or days (epoch seconds). */
export function contactsOver({ rows }: Usage) {
  const starts = [...new Set(rows.map(({ from }) => from))].sort();
  const place = new Map(starts.map((start, index) => [start, index]));
  const byChannel = CHANNELS.map((channel) => {
    const contacts = starts.map(() => 0);
    for (const row of rows) {
      const at = place.get(row.from) ?? 0;
      if (row.channel === channel) contacts[at] = (contacts[at] ?? 0) + row.measures.contacts;
    }
    return { channel, contacts };
  });
  return {
    at: starts.map((start) => Date.parse(start) / 1000),
    byChannel: byChannel.filter(({ contacts }) => contacts.some((count) => count > 0)),
  };
}
