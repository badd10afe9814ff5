/** How finely usage is summed up: 15-minute UTC intervals, or hours or days of the contract's zone. */
export const GRAINS = ['interval', 'hour', 'day'] as const;
export type Grain = (typeof GRAINS)[number];

/** The longest range answered at once, in days of 24 hours: a read never holds ingest up. */
export const MAX_RANGE_DAYS: Record<Grain, number> = { interval: 31, hour: 62, day: 400 };
