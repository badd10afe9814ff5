/** The result of one comparison with the generator's figures. */
export interface Check {
  readonly what: string;
  readonly ok: boolean;
  /** A summary of what was compared; on failure, every difference. */
  readonly detail: string;
}

type Flat = Readonly<Record<string, string | number | bigint>>;

/** Compares two sets of named figures; a missing figure counts as 0. */
export function compared(what: string, expected: Flat, actual: Flat, summary: string): Check {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
  const differing = names.filter((name) => (expected[name] ?? 0) !== (actual[name] ?? 0));
  if (differing.length === 0) return { what, ok: true, detail: summary };
  const details = differing.map((name) => `${name} is ${actual[name] ?? 0}, expected ${expected[name] ?? 0}`);
  return { what, ok: false, detail: details.join('; ') };
}
