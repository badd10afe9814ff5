export const LATE_POLICIES = ['next-invoice', 'note'] as const;
export type LatePolicy = (typeof LATE_POLICIES)[number];
