/**
 * Runs several functions in turns, so that a noisy machine disturbs all of them alike; returns the ms of each
 * run, in the order of the functions. A first round is not counted.
 */
export function takeTurns(things: readonly (() => unknown)[], rounds: number): number[][] {
  const times = things.map((): number[] => []);
  for (let round = -1; round < rounds; round++) {
    for (const [index, thing] of things.entries()) {
      const startedAtMs = performance.now();
      thing();
      if (round >= 0) times[index]?.push(performance.now() - startedAtMs);
    }
  }
  return times;
}
