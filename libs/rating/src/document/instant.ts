/** Prints RFC 3339 in UTC; without milliseconds if they are zero: `2026-03-31T22:00:00Z`. */
export const instant = (epochMs: number): string => new Date(epochMs).toISOString().replace('.000Z', 'Z');
