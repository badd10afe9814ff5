import { choosePartition } from '#kafka';
import type { OutgoingRecord, RawRecord } from '#kafka';
import { DAY_MS, rowsOfClient } from '#usage';
import type { ContactRow, UsageRow } from '#usage';
import { routeSlice } from '#journal';
import { foldLog } from '../../fold-log.js';
import type { TallyCounters } from '../tally/counters.js';
import type { Sums } from '../tally/sums.js';

const PARTITIONS = 3;
const SETTINGS = { lateWindowMs: 90 * DAY_MS, clockSkewMs: 300_000 };

/** Folds records with the product's own fold, each partition in one slice, without Kafka or Redis. */
export function foldAll(records: readonly OutgoingRecord[], appendedAtMs: number) {
  const logs: RawRecord[][] = Array.from({ length: PARTITIONS }, () => []);
  const append = (record: OutgoingRecord): void => {
    const key = record.key === null ? null : Buffer.from(record.key);
    const value = record.value === null ? null : Buffer.from(record.value);
    const partition = record.partition ?? (key ? choosePartition(key.toString(), PARTITIONS) : 0);
    const log = logs[partition];
    log?.push({ offset: log.length, appendedAtMs, key, value, headers: record.headers ?? {} });
  };
  records.forEach(append);
  // Forwarded records are appended to another log during the fold: a second pass is enough, as no record is
  // forwarded at its home.
  for (const [partition, log] of logs.entries())
    routeSlice({ topic: 'journal', partition, records: log }, SETTINGS, PARTITIONS).forwards.forEach(append);

  const counters: TallyCounters = {
    received: 0,
    accepted: 0,
    duplicate: 0,
    superseded: 0,
    forwarded: 0,
    rejected: 0,
  };
  const rejectedBy = new Map<string, number>();
  const rows = new Map<string, UsageRow[]>();
  for (const [partition, log] of logs.entries()) {
    const folded = foldLog(partition, log, SETTINGS, PARTITIONS);
    counters.received += folded.counters.received;
    for (const [verdict, count] of Object.entries(folded.counters.counts))
      counters[verdict as keyof TallyCounters] += count;
    for (const [code, count] of folded.counters.rejectedBy)
      rejectedBy.set(code, (rejectedBy.get(code) ?? 0) + count);
    for (const client of folded.clients.values()) rows.set(client.clientId, [...rowsOfClient(client)]);
  }
  const rowsOfKind = <K extends UsageRow['kind']>(clientId: string, kind: K) =>
    (rows.get(clientId) ?? []).filter((row): row is UsageRow & { kind: K } => row.kind === kind);
  return {
    counters,
    rejectedBy: new Map([...rejectedBy].sort()),
    rows: (clientId: string): readonly UsageRow[] => rows.get(clientId) ?? [],
    contacts: (clientId: string, toGroup: (row: Omit<ContactRow, 'kind'>) => string) =>
      sumByGroup(rowsOfKind(clientId, 'contact'), toGroup),
    staffed: (clientId: string): Map<string, number> => {
      const staffed = new Map<string, number>();
      for (const { team, activity, staffedMs } of rowsOfKind(clientId, 'staffed')) {
        const key = `${team}/${activity}`;
        staffed.set(key, (staffed.get(key) ?? 0) + staffedMs);
      }
      return new Map([...staffed].filter(([, ms]) => ms !== 0));
    },
  };
}

function sumByGroup(
  rows: readonly ContactRow[],
  toGroup: (row: Omit<ContactRow, 'kind'>) => string,
): Record<string, Sums> {
  const groups: Record<string, Sums> = {};
  for (const row of rows) {
    const { measures } = row;
    const { contacts, legs, talkMs, holdMs, wrapMs, queueMs, responseMs } = measures;
    const { handle1Ms, handle6Ms, handle30Ms, handle60Ms } = measures;
    const handleMs = talkMs + holdMs + wrapMs;
    const own: Sums = {
      ...{ contacts, legs, talkMs, holdMs, wrapMs, queueMs, responseMs, handleMs },
      ...{ handle1Ms, handle6Ms, handle30Ms, handle60Ms },
    };
    const sums = groups[toGroup(row)];
    for (const name of Object.keys(own) as (keyof Sums)[]) own[name] += sums?.[name] ?? 0;
    groups[toGroup(row)] = own;
  }
  return Object.fromEntries(Object.entries(groups).filter(([, { legs }]) => legs > 0));
}
