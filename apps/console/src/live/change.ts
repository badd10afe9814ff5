/** What the page refetches. Events name it and carry no data, which only the corresponding calls return. */
export const LIVE_TOPICS = [
  'ingest',
  'usage',
  'closing',
  'documents',
  'contracts',
  'adjustments',
  'dead-letters',
  'platforms',
] as const;
export type LiveTopic = (typeof LIVE_TOPICS)[number];

/** A change; with a client id, a change of that client's data. */
export interface Change {
  readonly topic: LiveTopic;
  readonly clientId?: string;
}

/** The change as a frame of `text/event-stream`. */
export const toFrame = ({ topic, clientId }: Change): string =>
  `event: ${topic}\ndata: ${JSON.stringify(clientId === undefined ? {} : { clientId })}\n\n`;
