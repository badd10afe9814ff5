import { openPeriods } from '#contracts';
import type { ContractVersion, SignedVersion } from '#contracts';
import type { RawRecord } from '#kafka';
import { isSameRange } from '#usage';
import type { TimeRange, UsageRow } from '#usage';
import { naiveUsage } from '../../../libs/rating/test/naive/events.js';
import type { Leg, Shift } from '../../../libs/rating/test/naive/events.js';

/** A close as derived from the logs: everything before its marker, and the contracts signed by then. */
export interface CloseInLog {
  readonly offset: number;
  readonly period: TimeRange;
  /** Whether it ends its period, or books late usage of a period that has ended. */
  readonly endsIt: boolean;
  /** All periods closed so far, including this one. */
  readonly closed: readonly TimeRange[];
  readonly versions: readonly ContractVersion[];
  readonly rows: readonly UsageRow[];
}

interface Data extends Partial<Pick<Leg, 'leg' | 'team' | 'outcome' | 'talkMs' | 'wrapMs'>> {
  readonly revision: number;
  readonly after?: number;
  readonly voided?: true;
  readonly from?: string;
  readonly to?: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly activeMs?: number;
}

interface Written {
  readonly id: string;
  readonly type: string;
  readonly data: Data;
}

/**
 * Every close of a client that counts, derived from the records of its partition without the product's code:
 * of each event the highest revision; of closes those of the client's calendar, by the contracts known at
 * their marker. If any period was closed, a virtual close follows with everything known at the end.
 */
export function closesOfClient(
  records: readonly RawRecord[],
  signed: readonly SignedVersion[],
  clientId: string,
): CloseInLog[] {
  const latest = new Map<string, Written>();
  const closed: TimeRange[] = [];
  const found: CloseInLog[] = [];
  const accepted: (TimeRange & { readonly revision: number })[] = [];
  for (const { key, value, offset, appendedAtMs } of records) {
    if (String(key) !== clientId) continue;
    const written = readEvent(value);
    if (written.type !== 'period.close') {
      const known = latest.get(written.id);
      if (!known || known.data.revision < written.data.revision) latest.set(written.id, written);
      continue;
    }
    const period = {
      fromMs: Date.parse(written.data.from ?? ''),
      toMs: Date.parse(written.data.to ?? ''),
    };
    // Billing whose clock is ahead publishes such a marker; it does not count
    if (period.toMs > appendedAtMs) continue;
    if (!isAccepted(written.data, period, accepted)) continue;
    accepted.push({ ...period, revision: written.data.revision });
    const versions = signed
      .filter(({ signedAtMs }) => signedAtMs <= appendedAtMs)
      .map(({ version }) => version);
    const last = closed.at(-1);
    const isLast = last !== undefined && isSameRange(last, period);
    if (!isLast && !isDrawn(versions, last?.toMs, period)) continue;
    if (!isLast) closed.push(period);
    const rows = toRows([...latest.values()]);
    found.push({ offset, period, endsIt: !isLast, closed: [...closed], versions, rows });
  }
  const period = closed.at(-1);
  if (!period) return found;
  const [versions, rows] = [signed.map(({ version }) => version), toRows([...latest.values()])];
  return [...found, { offset: Infinity, period, endsIt: false, closed, versions, rows }];
}

/** Whether the fold accepts a marker as the client's next close. */
function isAccepted(
  { after, revision }: Data,
  period: TimeRange,
  accepted: readonly (TimeRange & { readonly revision: number })[],
): boolean {
  if (after !== undefined) return after === accepted.length;
  const last = accepted.at(-1);
  const ofPeriod = accepted.filter((other) => isSameRange(other, period));
  if (ofPeriod.some((other) => other.revision >= revision)) return false;
  return !last || isSameRange(last, period) || accepted.every(({ toMs }) => toMs <= period.fromMs);
}

function isDrawn(
  versions: readonly ContractVersion[],
  sinceMs: number | undefined,
  period: TimeRange,
): boolean {
  for (const drawn of openPeriods(versions, sinceMs)) {
    if (isSameRange(drawn, period)) return true;
    if (drawn.fromMs >= period.fromMs) return false;
  }
  return false;
}

/** Both modes of CloudEvents: structured as the tests publish, binary as billing does. */
function readEvent(value: Buffer | null): Written {
  const json = JSON.parse(String(value)) as Written | Data;
  return 'type' in json ? json : { id: '', type: 'period.close', data: json };
}

function toRows(events: readonly Written[]): UsageRow[] {
  const bodies = events.filter(({ data }) => !data.voided);
  const legs = bodies.filter(({ type }) => type !== 'workforce.shift').map(toLeg);
  const shifts = bodies.filter(({ type }) => type === 'workforce.shift').map(toShift);
  return naiveUsage(legs, shifts);
}

const parseTimes = ({ data }: Written) => ({
  startedAt: Date.parse(data.startedAt ?? ''),
  endedAt: Date.parse(data.endedAt ?? ''),
});

function toLeg(event: Written): Leg {
  const { leg = 1, team = 'shared', outcome = 'handled', talkMs, activeMs = 0, wrapMs = 0 } = event.data;
  return {
    ...{ leg, team, outcome, direction: 'inbound', queue: undefined, skill: undefined },
    ...{ channel: event.type.slice('contact.'.length) as Leg['channel'], talkMs: talkMs ?? activeMs, wrapMs },
    ...{ holdMs: 0, responseMs: 0, queueMs: 0, ...parseTimes(event) },
  };
}

const toShift = (event: Written): Shift => ({
  team: 'dedicated',
  activity: 'productive',
  ...parseTimes(event),
});
