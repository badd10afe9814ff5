/** `ops` reads, `billing` reads and writes, `client` reads only its own statement. */
export const ROLES = ['ops', 'billing', 'client'] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (value: unknown): value is Role => ROLES.some((role) => role === value);
