/** The closed vocabularies of an event (docs/reference/events.md), besides its channel (channels/descriptors.ts). */
export const TEAMS = ['dedicated', 'shared'] as const;
export const DIRECTIONS = ['inbound', 'outbound'] as const;
export const OUTCOMES = ['handled', 'abandoned'] as const;

export type Team = (typeof TEAMS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** `first/next` seconds: `30/6` bills at least 30 s, then whole steps of 6 s. Contracts also have `exact`: no rounding. */
export const INCREMENTS = ['1/1', '6/6', '30/6', '60/60'] as const;
export type Increment = (typeof INCREMENTS)[number];

/** Thresholds (s) below which a contract may treat a contact of a live channel as short. Usage is separated by them, so any contract can apply. */
export const SHORT_THRESHOLDS = [0, 5, 10, 20, 30, 60] as const;
export type ShortThreshold = (typeof SHORT_THRESHOLDS)[number];
