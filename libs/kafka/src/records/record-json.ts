/** A record's value as JSON; undefined without a value and for invalid JSON. */
export function recordJson(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString() ?? '');
  } catch {
    return undefined;
  }
}
