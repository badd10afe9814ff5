/** The models with charges. */
export const CHARGING_MODELS = ['per-event', 'hourly', 'mixed'] as const;
export type ChargingModel = (typeof CHARGING_MODELS)[number];

export const MODELS = [...CHARGING_MODELS, 'ended'] as const;
export type Model = (typeof MODELS)[number];
