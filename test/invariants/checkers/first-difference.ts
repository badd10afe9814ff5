type Value = string | number;

/** Describes the first key under which two readings differ; undefined if they are equal. */
export function firstDifference(
  what: string,
  expected: Iterable<readonly [string, Value]>,
  found: Iterable<readonly [string, Value]>,
): string | undefined {
  const [wanted, got] = [new Map(expected), new Map(found)];
  for (const [name, value] of wanted) {
    if (got.get(name) !== value)
      return `${what}, ${name}: ${got.get(name) ?? 'nothing'}, must be ${String(value)}`;
  }
  for (const [name, value] of got) {
    if (!wanted.has(name)) return `${what}, ${name}: ${String(value)}, must be nothing`;
  }
  return undefined;
}
