import type { HeaderNames, RawHeaders } from '#kafka';

/** Prefix of the headers that a dead letter adds. */
export const PREFIX = 'contador-';
const REQUIRED = ['code', 'message', 'topic', 'partition', 'offset'] as const;
export const NOT_KEPT = ['last-offset', 'records', 'bytes'] as const;
export const OWN = [...REQUIRED, 'client'] as const;

const OPTIONAL = ['client', ...NOT_KEPT] as const;
const withPrefix = (names: readonly string[]): string[] => names.map((name) => PREFIX + name);

/** The headers that a dead letter adds to those of the record. */
export const DEAD_LETTER_HEADERS: HeaderNames = {
  required: withPrefix(REQUIRED),
  optional: withPrefix(OPTIONAL),
};
const OWN_HEADERS: ReadonlySet<string> = new Set(withPrefix([...OWN, ...NOT_KEPT]));

type OwnHeaders = Readonly<
  Record<(typeof REQUIRED)[number], string> & Partial<Record<(typeof OPTIONAL)[number], string>>
>;

/** A record's headers with those of a dead letter. */
export const withOwnHeaders = (headers: RawHeaders, own: OwnHeaders): RawHeaders => ({
  ...originalHeaders(headers),
  ...Object.fromEntries(Object.entries(own).map(([name, value]) => [PREFIX + name, value])),
});

/** A record's headers without those of a dead letter, which only a dead letter may add. */
export const originalHeaders = (headers: RawHeaders): RawHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !OWN_HEADERS.has(name)));
