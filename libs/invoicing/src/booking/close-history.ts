import { latestEnd, openPeriods, parseInstant, versionsKnown } from '#contracts';
import type { CloseGround, SignedVersion } from '#contracts';
import { isSameRange, mergeLateUsage, slotStart } from '#usage';
import type { Close, LateUsage } from '#usage';
import { countedCloses } from './counted-closes.js';
import type { IssuedForClose } from './counted-closes.js';

/** A client's closes, contract versions and late usage up to one of its closes. */
export interface CloseHistory {
  readonly clientId: string;
  readonly partition: number;
  readonly close: Close;
  /** Why the close counts. */
  readonly ground: CloseGround;
  /** The client's earlier effective closes, in order. */
  readonly before: readonly Close[];
  /** Every version of the client, including those signed after the close. */
  readonly signed: readonly SignedVersion[];
  /** Late usage after the last effective close. */
  readonly late: LateUsage | undefined;
  /** Numbers of the closes that late usage may follow: the last effective one, and later ones without effect. */
  readonly lateLayers: readonly number[];
}

/**
 * The history that a close is computed from. Returns undefined if the close does not count: then it has no effect,
 * neither documents of its own nor an influence on later closes.
 */
export async function closeHistory({
  closes,
  getLateUsage,
  issued,
  ...facts
}: Pick<CloseHistory, 'clientId' | 'partition' | 'close' | 'signed'> & {
  /** All closes of the client, in log order; those after `close` are ignored. */
  readonly closes: readonly Close[];
  readonly getLateUsage: (layer: number) => LateUsage | undefined;
  /** The client's documents of all closes before this one; read only if not every close is of the calendar. */
  readonly issued: () => Promise<readonly IssuedForClose[]> | readonly IssuedForClose[];
}): Promise<CloseHistory | undefined> {
  const { close, signed } = facts;
  const earlier = closes.filter(({ index }) => index < close.index);
  const grounds = await countedCloses([...earlier, close], signed, issued);
  const ground = grounds.get(close);
  if (!ground) return undefined;
  const before = [...grounds.keys()].slice(0, -1);
  const first = before.at(-1)?.index ?? 1;
  const lateLayers = Array.from({ length: close.index - first }, (_, at) => first + at);
  const late = lateLayers.map(getLateUsage).filter((found) => found !== undefined);
  return {
    ...{ ...facts, ground, before, lateLayers },
    late: late.reduce<LateUsage | undefined>(mergeLateUsage, undefined),
  };
}

/** Changes to closed periods since the previous close: how far back (`Infinity` if none), and by which versions. */
export interface ClosedPeriodChanges {
  readonly fromMs: number;
  readonly contractVersions: readonly number[];
}

/** Whether a close is the first of its period; a later one only books differences. */
export const endsItsPeriod = ({ close, before }: Pick<CloseHistory, 'close' | 'before'>): boolean =>
  !before.some((earlier) => isSameRange(earlier, close));

/** Includes versions signed before the first close for a time before it, and periods that were never closed. */
export function findClosedPeriodChanges({ close, before, signed, late }: CloseHistory): ClosedPeriodChanges {
  const sinceMs = before.at(-1)?.appendedAtMs ?? -Infinity;
  const reachBack = signed
    .filter(({ signedAtMs }) => signedAtMs > sinceMs && signedAtMs <= close.appendedAtMs)
    .map(({ version }) => ({ number: version.version, fromMs: parseInstant(version.effectiveFrom) ?? 0 }))
    .filter(({ fromMs }) => fromMs < (endsItsPeriod({ close, before }) ? close.fromMs : close.toMs));
  const versions = versionsKnown(signed, close.appendedAtMs);
  const open = openPeriods(versions, latestEnd(before)).next().value;
  return {
    fromMs: Math.min(
      late ? slotStart(late.firstSlot) : Infinity,
      open && open.fromMs < close.fromMs ? open.fromMs : Infinity,
      ...reachBack.map(({ fromMs }) => fromMs),
    ),
    contractVersions: reachBack.map(({ number }) => number),
  };
}
