/** What came after a close for the periods before it: the earliest slot changed, and when the first of it came. */
export interface LateUsage {
  readonly firstSlot: number;
  readonly firstOffset: number;
  readonly firstAppendedAtMs: number;
}

/** A record that changed a closed period, by the identity of its event. */
export interface LateEvent {
  readonly layer: number;
  readonly offset: number;
  readonly source: string;
  readonly id: string;
  readonly revision: number;
}

/** Notes another late change: whatever the order, and however often, the same comes out. */
export const withLate = (
  late: LateUsage | undefined,
  slot: number,
  offset: number,
  appendedAtMs: number,
): LateUsage => ({
  firstSlot: Math.min(slot, late?.firstSlot ?? Infinity),
  firstOffset: Math.min(offset, late?.firstOffset ?? Infinity),
  firstAppendedAtMs: Math.min(appendedAtMs, late?.firstAppendedAtMs ?? Infinity),
});
