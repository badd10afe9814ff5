/** One comparison with what the generator counted. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  /** What was compared, in short; if it is not right, all that differs. */
  readonly detail: string;
}

type Flat = Readonly<Record<string, string | number | bigint>>;

/** Compares two sets of named figures; one that is missing on a side counts as 0. */
export function compared(what: string, expected: Flat, got: Flat, summary: string): Check {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(got)])];
  const differing = names.filter((name) => (expected[name] ?? 0) !== (got[name] ?? 0));
  if (differing.length === 0) return { what, ok: true, detail: summary };
  const details = differing.map((name) => `${name} is ${got[name] ?? 0}, must be ${expected[name] ?? 0}`);
  return { what, ok: false, detail: details.join('; ') };
}
