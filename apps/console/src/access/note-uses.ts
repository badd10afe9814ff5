/** The minimum interval between notes of the same key. */
const EVERY_MS = 60_000;

/**
 * Notes the use of keys, each at most once a minute, without delaying a request.
 *
 * @param failed receives the error of a use that could not be noted
 */
export function noteUses(
  note: (keyId: string, atMs: number) => Promise<void>,
  failed: (error: unknown) => void,
  now: () => number = Date.now,
): (keyId: string) => void {
  const noted = new Map<string, number>();
  return (keyId) => {
    const atMs = now();
    if (atMs - (noted.get(keyId) ?? -Infinity) < EVERY_MS) return;
    noted.set(keyId, atMs);
    note(keyId, atMs).catch(failed);
  };
}
