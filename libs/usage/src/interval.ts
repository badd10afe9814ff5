/** A 15-minute UTC slot: the finest interval of workforce management, and a divisor of every zone's offset. */
export const SLOT_MS = 900_000;

/** Index of the slot that holds an instant: whole quarters of an hour since 1970-01-01T00:00Z. */
export const slotOf = (epochMs: number): number => Math.floor(epochMs / SLOT_MS);

/** First instant of a slot, in epoch ms. */
export const slotStart = (slot: number): number => slot * SLOT_MS;

/** Slots in a UTC day, and the day (since 1970-01-01) that a slot is in. */
export const SLOTS_PER_DAY = 96;
export const dayOf = (slot: number): number => Math.floor(slot / SLOTS_PER_DAY);
