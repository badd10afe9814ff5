import type { SchemaOf } from '../../api/schema-of';

type Texts = Readonly<Record<SchemaOf<'Price'>['channel'], string>>;

/** A channel's contacts, as a heading. */
export const channels = { call: 'Calls', chat: 'Chats', ticket: 'Tickets' } satisfies Texts;
/** The same within a sentence. */
export const channelsInText = { call: 'calls', chat: 'chats', ticket: 'tickets' } satisfies Texts;
/** One contact. */
export const contactTypes = { call: 'Call', chat: 'Chat', ticket: 'Ticket' } satisfies Texts;
