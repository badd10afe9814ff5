type Value = string | number;

/** Describes the first key under which two readings differ; undefined if they are equal. */
export function firstDifference(
  what: string,
  expected: Iterable<readonly [string, Value]>,
  found: Iterable<readonly [string, Value]>,
): string | undefined {
  const [required, actual] = [new Map(expected), new Map(found)];
  for (const [name, value] of required) {
    if (actual.get(name) !== value)
      return `${what}, ${name}: ${actual.get(name) ?? 'nothing'}, must be ${String(value)}`;
  }
  for (const [name, value] of actual) {
    if (!required.has(name)) return `${what}, ${name}: ${String(value)}, must be nothing`;
  }
  return undefined;
}
