/** Length of a day without a change of its zone's offset. */
export const DAY_MS = 86_400_000;

/** Length of a slot, 15 minutes of UTC: the finest interval of workforce management; it divides every zone's offset. */
export const SLOT_MS = 900_000;

/** Index of the slot that contains an instant, in quarters of an hour since 1970-01-01T00:00Z. */
export const toSlot = (epochMs: number): number => Math.floor(epochMs / SLOT_MS);

/** First instant of a slot, in epoch ms. */
export const slotStart = (slot: number): number => slot * SLOT_MS;

export const SLOTS_PER_DAY = 96;

/** The UTC day of a slot, in days since 1970-01-01. */
export const toUtcDay = (slot: number): number => Math.floor(slot / SLOTS_PER_DAY);
