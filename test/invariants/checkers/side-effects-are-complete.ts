/** Positions of the records that had to leave the journal: `partition/offset`, once per occurrence. */
export interface SideEffects {
  readonly rejected: number;
  readonly deadLetters: readonly string[];
  readonly forwarded: number;
  readonly forwards: readonly string[];
}

/**
 * Every record that does not count is stored as a dead letter or forwarded, at least once, and no other
 * record is.
 */
export function sideEffectsAreComplete(effects: SideEffects): string | undefined {
  const deadLetters = new Set(effects.deadLetters).size;
  if (deadLetters !== effects.rejected)
    return `dead letters of ${deadLetters} records, and ${effects.rejected} were rejected`;
  const forwards = new Set(effects.forwards).size;
  if (forwards !== effects.forwarded)
    return `forwards of ${forwards} records, and ${effects.forwarded} were counted as forwarded`;
  return undefined;
}
