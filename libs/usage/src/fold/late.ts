/** Changes to closed periods after a close: the earliest slot changed, and offset and append time of the first change. */
export interface LateUsage {
  readonly firstSlot: number;
  readonly firstOffset: number;
  readonly firstAppendedAtMs: number;
}

/** A record that changed a closed period, with the identity of its event. */
export interface LateEvent {
  readonly layer: number;
  readonly offset: number;
  readonly source: string;
  readonly id: string;
  readonly revision: number;
}

/** Adds a late change; the result does not depend on order or repeats. */
export const mergeLateUsage = (
  late: LateUsage | undefined,
  slot: number,
  offset: number,
  appendedAtMs: number,
): LateUsage => ({
  firstSlot: Math.min(slot, late?.firstSlot ?? Infinity),
  firstOffset: Math.min(offset, late?.firstOffset ?? Infinity),
  firstAppendedAtMs: Math.min(appendedAtMs, late?.firstAppendedAtMs ?? Infinity),
});
