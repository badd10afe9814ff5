import type { Wording } from '../en/index.js';

export const channels: Wording['channels'] = {
  headings: { call: 'Llamadas', chat: 'Chats', ticket: 'Tickets' },
  inText: { call: 'llamadas', chat: 'chats', ticket: 'tickets' },
  one: { call: 'Llamada', chat: 'Chat', ticket: 'Ticket' },
};
