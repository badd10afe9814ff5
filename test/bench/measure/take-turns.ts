/**
 * Runs several things in turns, so that a noisy machine disturbs all of them alike; ms of each run, by the order of
 * what was given. One round before is not counted.
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
