export const MODELS = ['per-event', 'hourly', 'mixed', 'ended'] as const;
export type Model = (typeof MODELS)[number];
