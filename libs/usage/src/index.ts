export * from './vocabularies.js';
export * from './channels/channels.js';
export * from './interval.js';
export * from './instant.js';
export * from './time-range.js';
export * from './count-while.js';
export * from './group-by.js';
export * from './json/canonical-json.js';
export * from './json/json-scanner.js';

export type * from './measures/dimensions.js';
export * from './measures/measures.js';
export type * from './measures/usage-row.js';
export * from './measures/to-row.js';

export * from './checks/id.js';
export * from './checks/reject.js';
export type * from './events/usage-event.js';
export type * from './events/decode/settings.js';
export { isDeeperThan } from './events/decode/depth.js';
export { MAX_BATCH_BYTES, MAX_DEPTH } from './events/decode/settings.js';
export type { Headers } from './events/decode/headers.js';
export { decodeRecord } from './events/decode/record.js';
export type { JournalRecord } from './events/decode/record.js';
export { EVENT_SHAPES } from './events/event-shapes.js';
export type { EventType } from './events/event-shapes.js';
export { Envelope } from './shapes/envelope.js';
export { VoidedRevision } from './shapes/revision.js';
export * from './events/decode/line.js';

export * from './body/durations.js';
export type * from './cells/emit.js';
export * from './cells/emit-cells.js';

export * from './identity/event-class.js';
export * from './identity/hash-id.js';
export type * from './identity/id-record.js';
export * from './identity/id-record-codec.js';
export { MAX_RECORD_LENGTH } from './identity/record-layout.js';
export * from './identity/resolve.js';

export * from './fold/index.js';

export * from './offline/file-fold.js';
export * from './offline/client-replay.js';
export { usageReachMs } from './offline/usage-reach.js';
export * from './offline/period-events.js';

export * from './replay/event-name.js';
export * from './replay/today.js';
