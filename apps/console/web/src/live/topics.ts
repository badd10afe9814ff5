/** The topics of the server's events. Each is the first part of its queries' keys, before the client id. */
export const WATCHED_TOPICS = [
  'ingest',
  'usage',
  'closing',
  'documents',
  'contracts',
  'adjustments',
  'dead-letters',
  'platforms',
] as const;
