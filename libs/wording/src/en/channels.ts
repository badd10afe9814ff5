/** The contacts of a channel, as a heading and within a sentence, and one of them. */
export const channels = {
  headings: { call: 'Calls', chat: 'Chats', ticket: 'Tickets' },
  inText: { call: 'calls', chat: 'chats', ticket: 'tickets' },
  one: { call: 'Call', chat: 'Chat', ticket: 'Ticket' },
};
