/**
 * Billing reports every second and ingest every two: a process not seen for longer is not running. The limit is as long
 * as Kafka needs to reassign the partitions of a crashed process.
 */
export const INACTIVE_AFTER_MS = 20_000;
