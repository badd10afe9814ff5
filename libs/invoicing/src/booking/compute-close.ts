import { inForce, versionsKnown, zoneOfPeriod } from '#contracts';
import type { ContractVersion } from '#contracts';
import { rate } from '#rating';
import type { UsageRow } from '#usage';
import type { Adjustment } from '../adjustments/adjustment.js';
import type { Cause, DraftDocument, IssuedDocument, Party } from '../document/document.js';
import { usageHashOf } from '../hashing/usage-hash.js';
import { changesSince, endsItsPeriod } from './close-history.js';
import type { CloseHistory } from './close-history.js';
import { earlierPeriods } from './earlier-periods.js';
import type { Bounds } from './earlier-periods.js';
import { printedBounds } from './booked.js';
import { manualAdjustmentsAt } from './manual-adjustments.js';
import { documentsOfClose } from './documents-of-close.js';
import type { CurrentPeriod } from './period-difference.js';

/** Events named as the cause of a difference; all of them are counted. */
export const MAX_CAUSE_EVENTS = 100;

/** What reckoning asks for as it goes, so that nothing is read that is not needed: from the store, or from the log itself. */
export interface CloseReaders {
  /** The client's usage in a period as the journal stood at the close. */
  usage(period: Bounds): Promise<readonly UsageRow[]> | readonly UsageRow[];
  /** What came late after the client's closes of these numbers: the first 100, and how many. */
  lateEvents(layers: readonly number[]): Promise<LateEvents> | LateEvents;
  /** The client's documents of all closes before this one. */
  issued(): Promise<readonly IssuedDocument[]> | readonly IssuedDocument[];
  /** What people booked for the client up to the close's marker, and no document of a close before carries. */
  adjustments(): Promise<readonly Adjustment[]> | readonly Adjustment[];
}

export interface LateEvents {
  readonly events: Cause['events'];
  readonly count: number;
}

export interface Issuer {
  readonly series: string;
  readonly party: Party;
}

const boundsOf = ({ from, to }: DraftDocument['period']): Bounds => ({
  fromMs: Date.parse(from),
  toMs: Date.parse(to),
});

/**
 * What a close books: its own period, and what earlier periods have come to differ by since the close before.
 * Everything is taken as of the marker: usage by its place in the journal, contract versions by when they were signed.
 * So whoever reckons, and whenever, gets the same documents, byte for byte.
 */
export async function computeClose(
  history: CloseHistory,
  reads: CloseReaders,
  { series, party }: Issuer,
): Promise<DraftDocument[]> {
  const { clientId, partition, close, before, signed } = history;
  const versions = versionsKnown(signed, close.appendedAtMs);
  const changes = changesSince(history);
  const issued = changes.fromMs < Infinity ? await reads.issued() : [];
  // Documents of closes that earlier versions booked, though they do not count, may lie in this period.
  const invoiced = issued.map(({ period }) => boundsOf(period)).filter(({ toMs }) => toMs <= close.fromMs);
  const known = [...before, ...invoiced];
  const reached = earlierPeriods(known, versions, close.fromMs).filter(({ toMs }) => toMs > changes.fromMs);
  const due = dueReader(versions, reads);
  const own = endsItsPeriod(history) ? await due(close) : undefined;
  const earlier: CurrentPeriod[] = [];
  for (const period of reached) earlier.push(await due(period, issued));
  return documentsOfClose({
    ...{ clientId, versions, issued, series, seller: party, earlier },
    ...{ close: close.index, journal: { partition, offset: close.offset } },
    ...(own?.rated ? { own: { rated: own.rated, usageHash: own.usageHash } } : {}),
    cause: await causeOf(history, changes.contractVersions, reads),
    latePolicy: inForce(versions, close.toMs - 1)?.latePolicy ?? 'note',
    byHand: manualAdjustmentsAt(close, await reads.adjustments(), versions),
  });
}

const dueReader =
  (versions: readonly ContractVersion[], reads: CloseReaders) =>
  async ({ fromMs, toMs }: Bounds, issued: readonly IssuedDocument[] = []): Promise<CurrentPeriod> => {
    const period = printedBounds({ fromMs, toMs });
    // A closed period keeps its zone, also when a backdated version has another.
    const original = issued.find(
      (other) => other.period.from === period.from && other.period.to === period.to,
    );
    const zone = original?.zone ?? zoneOfPeriod(versions, { fromMs, toMs }) ?? 'UTC';
    const rows = await reads.usage({ fromMs, toMs });
    const rated = rate(versions, rows, { fromMs, toMs, zone });
    return { period, zone, rated, usageHash: usageHashOf(rows) };
  };

async function causeOf(
  { late, lateLayers }: CloseHistory,
  contractVersions: readonly number[],
  reads: CloseReaders,
): Promise<Cause> {
  const { events, count } = late ? await reads.lateEvents(lateLayers) : { events: [], count: 0 };
  return { events, eventCount: count, contractVersions };
}
