/** What the page asks again for. Events name it and carry no data: what is shown comes from the calls that show it. */
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

/** Something has changed; with a client, something of that client's. */
export interface Change {
  readonly topic: LiveTopic;
  readonly clientId?: string;
}

/** An event as text/event-stream has it. */
export const frameOf = ({ topic, clientId }: Change): string =>
  `event: ${topic}\ndata: ${JSON.stringify(clientId === undefined ? {} : { clientId })}\n\n`;
