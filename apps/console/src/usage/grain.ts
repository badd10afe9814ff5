/** The granularity of usage sums: 15-minute UTC intervals, or hours or days of the contract's zone. */
export const GRAINS = ['interval', 'hour', 'day'] as const;
export type Grain = (typeof GRAINS)[number];

/** The longest range of one response, in days of 24 hours, so that a read never delays ingest. */
export const MAX_RANGE_DAYS: Record<Grain, number> = { interval: 31, hour: 62, day: 400 };
