/** A fold's position in one partition, as its own store has it. */
export interface StartPosition {
  /** The next offset to read. */
  offset: number;
  /** The previous record, if one was folded: it verifies that the log is still the same. */
  previous?: RecordSeen | undefined;
}

/** Identifies a folded record. */
export interface RecordSeen {
  appendedAtMs: number;
  /** As computed by `fingerprint`. */
  fingerprint?: string | undefined;
}

/** First offset still in the log, and the offset of its next record. */
export interface Watermarks {
  low: number;
  high: number;
}

/** Where to start, or why not to. */
export type StartDecision =
  | { kind: 'start'; seek: number; position: number; verify?: RecordSeen & { offset: number } }
  | { kind: 'stop'; reason: string };

/**
 * Compares a stored position with the log. Without a position the fold starts at the beginning of the log. A
 * position outside the log must be refused: reading would silently begin elsewhere.
 */
export function decideStart(stored: StartPosition | undefined, { low, high }: Watermarks): StartDecision {
  if (!stored) return { kind: 'start', seek: low, position: low };
  const { offset, previous } = stored;
  if (offset < low) return { kind: 'stop', reason: lostByRetention(offset, low) };
  if (offset > high) {
    return {
      kind: 'stop',
      reason: `topic re-created or truncated: the position is ${offset}, the log ends at ${high}`,
    };
  }
  if (!previous || offset - 1 < low) return { kind: 'start', seek: offset, position: offset };
  return { kind: 'start', seek: offset - 1, position: offset, verify: { ...previous, offset: offset - 1 } };
}

export function lostByRetention(position: number, low: number): string {
  return `records lost by retention: the position is ${position}, the log begins at ${low}`;
}

/** Whether the record found at the last folded offset is the one that was folded. */
export function isSameRecord(
  seen: RecordSeen & { offset: number },
  found: { offset: number; appendedAtMs: number; fingerprint: string } | undefined,
): boolean {
  return (
    found?.offset === seen.offset &&
    found.appendedAtMs === seen.appendedAtMs &&
    (seen.fingerprint === undefined || seen.fingerprint === found.fingerprint)
  );
}

export const OTHER_JOURNAL = 'the journal is not the one folded before';
