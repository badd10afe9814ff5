/** A record's value as JSON; undefined for none, and for what is no JSON. */
export function recordJson(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString() ?? '');
  } catch {
    return undefined;
  }
}
