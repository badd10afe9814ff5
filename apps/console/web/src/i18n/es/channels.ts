import type * as en from '../en/channels';

export const channels: typeof en.channels = { call: 'Llamadas', chat: 'Chats', ticket: 'Tickets' };
export const channelsInText: typeof en.channelsInText = {
  call: 'llamadas',
  chat: 'chats',
  ticket: 'tickets',
};
export const contactTypes: typeof en.contactTypes = { call: 'Llamada', chat: 'Chat', ticket: 'Ticket' };
