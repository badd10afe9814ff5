/**
 * Billing reports every second and ingest every two: one not seen for longer does not run. As long as Kafka needs to
 * give the partitions of a process that crashed to another.
 */
export const INACTIVE_AFTER_MS = 20_000;
