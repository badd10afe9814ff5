import { inForce, versionsKnown, zoneOfPeriod } from '#contracts';
import type { ContractVersion } from '#contracts';
import { printedPeriod, rate } from '#rating';
import type { TimeRange, UsageRow } from '#usage';
import type { Adjustment } from '../document/adjustment.js';
import type { Cause } from '../document/document-line.js';
import type { DraftDocument, IssuedDocument, Party } from '../document/document.js';
import { hashUsage } from '../hashing/usage-hash.js';
import { findClosedPeriodChanges, endsItsPeriod } from './close-history.js';
import type { CloseHistory } from './close-history.js';
import { earlierPeriods } from './earlier-periods.js';
import { manualAdjustmentsOfClose } from './manual-adjustments.js';
import { documentsOfClose } from './documents-of-close.js';
import type { CurrentPeriod } from './period-difference.js';

/** Maximum number of events listed as the cause of a difference; the count includes all of them. */
export const MAX_CAUSE_EVENTS = 100;

/** Reads on demand, from the store or from the log, so that only data that a close needs is read. */
export interface CloseReaders {
  /** The client's usage in a period, as of the close's position in the journal. */
  usage(period: TimeRange): Promise<readonly UsageRow[]> | readonly UsageRow[];
  /** The late events after the client's closes of these numbers: the first 100, and their count. */
  lateEvents(layers: readonly number[]): Promise<LateEvents> | LateEvents;
  /** The client's documents of all closes before this one. */
  issued(): Promise<readonly IssuedDocument[]> | readonly IssuedDocument[];
  /** Manual adjustments of the client up to the close's marker that are on no document of an earlier close. */
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

const parseRange = ({ from, to }: DraftDocument['period']): TimeRange => ({
  fromMs: Date.parse(from),
  toMs: Date.parse(to),
});

/**
 * Computes the documents of a close: the invoice of its own period, and the differences of earlier periods since the
 * previous close. All input is taken as of the close's marker: usage by its position in the journal, contract versions
 * by the time they were signed. So the documents are the same, byte for byte, whenever they are computed.
 */
export async function computeClose(
  history: CloseHistory,
  reads: CloseReaders,
  { series, party }: Issuer,
): Promise<DraftDocument[]> {
  const { clientId, partition, close, before, signed } = history;
  const versions = versionsKnown(signed, close.appendedAtMs);
  const changes = findClosedPeriodChanges(history);
  const issued = changes.fromMs < Infinity ? await reads.issued() : [];
  // Excludes documents of this period.
  const invoiced = issued.map(({ period }) => parseRange(period)).filter(({ toMs }) => toMs <= close.fromMs);
  const known = [...before, ...invoiced];
  const reached = earlierPeriods(known, versions, close.fromMs).filter(({ toMs }) => toMs > changes.fromMs);
  const readCurrent = currentPeriodReader(versions, reads);
  const own = endsItsPeriod(history) ? await readCurrent(close) : undefined;
  const earlier: CurrentPeriod[] = [];
  for (const period of reached) earlier.push(await readCurrent(period, issued));
  return documentsOfClose({
    ...{ clientId, versions, issued, series, seller: party, earlier },
    ...{ close: close.index, journal: { partition, offset: close.offset } },
    ...(own?.rated ? { own: { rated: own.rated, usageHash: own.usageHash } } : {}),
    cause: await findCause(history, changes.contractVersions, reads),
    latePolicy: inForce(versions, close.toMs - 1)?.latePolicy ?? 'note',
    manual: manualAdjustmentsOfClose(close, await reads.adjustments(), versions),
  });
}

const currentPeriodReader =
  (versions: readonly ContractVersion[], reads: CloseReaders) =>
  async ({ fromMs, toMs }: TimeRange, issued: readonly IssuedDocument[] = []): Promise<CurrentPeriod> => {
    const period = printedPeriod({ fromMs, toMs });
    // A closed period keeps its zone even if a backdated version has another.
    const original = issued.find(
      (other) => other.period.from === period.from && other.period.to === period.to,
    );
    const zone = original?.zone ?? zoneOfPeriod(versions, { fromMs, toMs }) ?? 'UTC';
    const rows = await reads.usage({ fromMs, toMs });
    const rated = rate(versions, rows, { fromMs, toMs, zone });
    return { period, zone, rated, usageHash: hashUsage(rows) };
  };

async function findCause(
  { late, lateLayers }: CloseHistory,
  contractVersions: readonly number[],
  reads: CloseReaders,
): Promise<Cause> {
  const { events, count } = late ? await reads.lateEvents(lateLayers) : { events: [], count: 0 };
  return { events, eventCount: count, contractVersions };
}
