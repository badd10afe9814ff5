/** The closed vocabularies of an event, in the field's own words (docs/events.md). */
export const CHANNELS = ['call', 'chat', 'ticket'] as const;
export const TEAMS = ['dedicated', 'shared'] as const;
export const DIRECTIONS = ['inbound', 'outbound'] as const;
export const OUTCOMES = ['handled', 'abandoned'] as const;

export type Channel = (typeof CHANNELS)[number];
export type Team = (typeof TEAMS)[number];
export type Direction = (typeof DIRECTIONS)[number];
export type Outcome = (typeof OUTCOMES)[number];

/** `first/next` seconds; `30/6` bills at least 30 s, then whole steps of 6 s. `exact` is the handle time itself. */
export const INCREMENTS = ['1/1', '6/6', '30/6', '60/60'] as const;
export type Increment = (typeof INCREMENTS)[number];

/** Thresholds in seconds below which a contract may call a call "short"; usage keeps them apart so that any contract can ask later. */
export const SHORT_THRESHOLDS = [0, 5, 10, 20, 30, 60] as const;
export type ShortThreshold = (typeof SHORT_THRESHOLDS)[number];
