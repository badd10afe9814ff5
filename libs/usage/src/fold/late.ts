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

/** Adds late changes; the result does not depend on order or repeats. */
export const mergeLateUsage = (late: LateUsage | undefined, more: LateUsage): LateUsage => ({
  firstSlot: Math.min(more.firstSlot, late?.firstSlot ?? Infinity),
  firstOffset: Math.min(more.firstOffset, late?.firstOffset ?? Infinity),
  firstAppendedAtMs: Math.min(more.firstAppendedAtMs, late?.firstAppendedAtMs ?? Infinity),
});
