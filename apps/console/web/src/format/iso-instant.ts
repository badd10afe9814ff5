/** RFC 3339 in UTC with milliseconds, as the API reads and writes instants. */
export const isoInstant = (epochMs: number): string => new Date(epochMs).toISOString();
