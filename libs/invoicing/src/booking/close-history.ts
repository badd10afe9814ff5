import { parseInstant } from '#contracts';
import type { SignedVersion } from '#contracts';
import { slotStart } from '#usage';
import type { Close, Late } from '#usage';

/** What the journal and the contracts tell of a client up to one of its closes. */
export interface CloseHistory {
  readonly clientId: string;
  readonly partition: number;
  readonly close: Close;
  /** The client's earlier closes, in order. */
  readonly before: readonly Close[];
  /** Every version of the client, known at the close or not. */
  readonly signed: readonly SignedVersion[];
  /** What came late after the close before. */
  readonly late: Late | undefined;
}

/** What changed closed periods since the close before: how far back (Infinity: nothing did), and which versions. */
export interface ChangesSince {
  readonly fromMs: number;
  readonly contractVersions: readonly number[];
}

/** Whether a close ends its period, rather than booking once more what came late for it. */
export const endsItsPeriod = ({ close, before }: Pick<CloseHistory, 'close' | 'before'>): boolean =>
  !before.some(({ fromMs, toMs }) => fromMs === close.fromMs && toMs === close.toMs);

/** Also what was signed before the first close, for a time before it. */
export function changesSince({ close, before, signed, late }: CloseHistory): ChangesSince {
  const sinceMs = before.at(-1)?.appendedAtMs ?? -Infinity;
  const reachBack = signed
    .filter(({ signedAtMs }) => signedAtMs > sinceMs && signedAtMs <= close.appendedAtMs)
    .map(({ version }) => ({ number: version.version, fromMs: parseInstant(version.effectiveFrom) ?? 0 }))
    .filter(({ fromMs }) => fromMs < (endsItsPeriod({ close, before }) ? close.fromMs : close.toMs));
  return {
    fromMs: Math.min(late ? slotStart(late.firstSlot) : Infinity, ...reachBack.map(({ fromMs }) => fromMs)),
    contractVersions: reachBack.map(({ number }) => number),
  };
}
