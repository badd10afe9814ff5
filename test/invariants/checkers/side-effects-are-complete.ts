/** Where records came from that had to leave the journal: `partition/offset`, once or more often each. */
export interface SideEffects {
  readonly rejected: number;
  readonly deadLetters: readonly string[];
  readonly forwarded: number;
  readonly forwards: readonly string[];
}

/** What does not count is kept or sent home: each record at least once, and none that was neither. */
export function sideEffectsAreComplete(effects: SideEffects): string | undefined {
  const letters = new Set(effects.deadLetters).size;
  if (letters !== effects.rejected)
    return `dead letters of ${letters} records, and ${effects.rejected} were rejected`;
  const forwards = new Set(effects.forwards).size;
  if (forwards !== effects.forwarded)
    return `forwards of ${forwards} records, and ${effects.forwarded} were counted as forwarded`;
  return undefined;
}
