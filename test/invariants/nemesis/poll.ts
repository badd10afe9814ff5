import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats a question until there is an answer; undefined when the time is over. */
export async function poll<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  withinMs = 90_000,
): Promise<T | undefined> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await sleep(25)) {
    const answer = await ask();
    if (answer !== undefined) return answer;
  }
  return undefined;
}
