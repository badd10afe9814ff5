/** What a line of a rated document charges for. */
export const COMPONENTS = ['usage', 'overflow', 'hours', 'fee', 'base-fee'] as const;
export type Component = (typeof COMPONENTS)[number];

/** The components that a minimum counts and a discount applies to by default. */
export const DEFAULT_COMPONENTS: readonly Component[] = ['usage', 'overflow', 'hours'];
