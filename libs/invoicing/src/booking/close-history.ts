import { closesOfCalendar, openPeriods, parseInstant, versionsKnown } from '#contracts';
import type { SignedVersion } from '#contracts';
import { slotStart } from '#usage';
import type { Close, LateUsage } from '#usage';

/** What the journal and the contracts tell of a client up to one of its closes. */
export interface CloseHistory {
  readonly clientId: string;
  readonly partition: number;
  readonly close: Close;
  /** The client's earlier closes that count, in order. */
  readonly before: readonly Close[];
  /** Every version of the client, known at the close or not. */
  readonly signed: readonly SignedVersion[];
  /** What came late after the last close that counts. */
  readonly late: LateUsage | undefined;
  /** Numbers of the closes that it came after: that one's, and those of the closes in between that do not count. */
  readonly lateLayers: readonly number[];
}

/**
 * What a close books from; undefined if it does not count, since no period of the client's calendar has its bounds.
 * Then it books nothing, and what follows is as if it were not there.
 */
export function closeHistory({
  closes,
  lateAfter,
  ...facts
}: Pick<CloseHistory, 'clientId' | 'partition' | 'close' | 'signed'> & {
  /** All of the client's, in the order of the log; later ones are left out. */
  readonly closes: readonly Close[];
  readonly lateAfter: (layer: number) => LateUsage | undefined;
}): CloseHistory | undefined {
  const { close, signed } = facts;
  const counted = closesOfCalendar([...closes.filter(({ index }) => index < close.index), close], signed);
  const before = counted.slice(0, -1);
  if (counted.at(-1) !== close) return undefined;
  const first = before.at(-1)?.index ?? 1;
  const lateLayers = Array.from({ length: close.index - first }, (_, at) => first + at);
  const late = lateLayers.map(lateAfter).filter((found) => found !== undefined);
  return { ...facts, before, late: late.length > 0 ? together(late) : undefined, lateLayers };
}

const together = (late: readonly LateUsage[]): LateUsage => {
  const least = (name: keyof LateUsage): number => Math.min(...late.map((each) => each[name]));
  return {
    firstSlot: least('firstSlot'),
    firstOffset: least('firstOffset'),
    firstAppendedAtMs: least('firstAppendedAtMs'),
  };
};

/** What changed closed periods since the close before: how far back (Infinity: nothing did), and which versions. */
export interface ChangesSince {
  readonly fromMs: number;
  readonly contractVersions: readonly number[];
}

/** Whether a close ends its period, rather than booking once more what came late for it. */
export const endsItsPeriod = ({ close, before }: Pick<CloseHistory, 'close' | 'before'>): boolean =>
  !before.some(({ fromMs, toMs }) => fromMs === close.fromMs && toMs === close.toMs);

/** Also what was signed before the first close, for a time before it, and periods that were not closed. */
export function changesSince({ close, before, signed, late }: CloseHistory): ChangesSince {
  const sinceMs = before.at(-1)?.appendedAtMs ?? -Infinity;
  const reachBack = signed
    .filter(({ signedAtMs }) => signedAtMs > sinceMs && signedAtMs <= close.appendedAtMs)
    .map(({ version }) => ({ number: version.version, fromMs: parseInstant(version.effectiveFrom) ?? 0 }))
    .filter(({ fromMs }) => fromMs < (endsItsPeriod({ close, before }) ? close.fromMs : close.toMs));
  const versions = versionsKnown(signed, close.appendedAtMs);
  const open = openPeriods(versions, before.at(-1)?.toMs).next().value;
  return {
    fromMs: Math.min(
      late ? slotStart(late.firstSlot) : Infinity,
      open && open.fromMs < close.fromMs ? open.fromMs : Infinity,
      ...reachBack.map(({ fromMs }) => fromMs),
    ),
    contractVersions: reachBack.map(({ number }) => number),
  };
}
