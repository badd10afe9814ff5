import type { RawHeaders } from '#kafka';

/** Prefix of the headers that a dead letter adds. */
export const PREFIX = 'contador-';
export const NOT_KEPT = ['last-offset', 'records', 'bytes'] as const;
export const OWN = ['code', 'message', 'topic', 'partition', 'offset', 'client'] as const;
const OWN_HEADERS: ReadonlySet<string> = new Set([...OWN, ...NOT_KEPT].map((name) => PREFIX + name));

/** A record's headers without those of a dead letter, which only a dead letter may add. */
export const originalHeaders = (headers: RawHeaders): RawHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name)));
