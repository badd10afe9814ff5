import { choosePartition } from '#kafka';
import type { OutgoingRecord, RawRecord } from '#kafka';
import type { TimeRange } from '#usage';
import { Tally, Traffic, closeRecord } from '../../support/traffic/index.js';
import type { Meaning, TrafficItem } from '../../support/traffic/index.js';
import { DEMO_NOW, fewClients } from '../../support/traffic/testing/few-clients.js';

export const PARTITIONS = 3;

const RECORDS = 1_000;
const RECORDS_A_CLOSE = 30;
const PERIOD_MS = 2 * 3_600_000;

interface Entry {
  readonly record: RawRecord;
  readonly meaning?: Meaning | undefined;
}

/** A close, and the usage of its period before its marker. */
interface TalliedClose extends TimeRange {
  readonly clientId: string;
  readonly index: number;
  readonly before: Tally;
}

/** The partitions of a journal in memory, with the meaning of their records. */
export class JournalLog {
  readonly clients = fewClients();
  readonly traffic: Traffic;
  readonly forwardedFrom: string[] = [];
  private readonly entries: Entry[][] = Array.from({ length: PARTITIONS }, () => []);

  constructor(seed: number) {
    const shares = { duplicate: 0.1, correction: 0.08, wrongKey: 0.05, invalid: 0.03, superseded: 0.05 };
    this.traffic = new Traffic({ clients: this.clients, seed, shares, latestMs: DEMO_NOW });
    let count = 0;
    for (const item of this.traffic.records()) {
      this.append(item.record, item.meaning);
      if (++count % RECORDS_A_CLOSE === 0) this.appendClose(count / RECORDS_A_CLOSE - 1);
      if (count === RECORDS) break;
    }
  }

  get records(): readonly (readonly RawRecord[])[] {
    return this.entries.map((entries) => entries.map(({ record }) => record));
  }

  readRecords(partition: number, offset: number, count: number): RawRecord[] {
    return (this.entries[partition] ?? []).slice(offset, offset + count).map(({ record }) => record);
  }

  countRecords(partition: number): number {
    return this.entries[partition]?.length ?? 0;
  }

  /** Appends the records that the fold forwards to their home partitions. */
  forward(records: readonly OutgoingRecord[]): void {
    for (const record of records) {
      const origin = String(record.headers?.['contador-forwarded-from']);
      this.forwardedFrom.push(origin);
      const [, partition = '', offset = ''] = origin.split('/');
      const meaning = this.entries[Number(partition)]?.[Number(offset)]?.meaning;
      const home = meaning?.kind === 'event' ? { ...meaning, misrouted: false } : meaning;
      this.append(
        { ...record, headers: record.headers ?? {} } as TrafficItem['record'],
        home,
        record.partition,
      );
    }
  }

  /** Every close, in the order of its partition. */
  *closes(): Iterable<TalliedClose> {
    const indexes = new Map<string, number>();
    for (const entries of this.entries) {
      const before = new Tally();
      for (const { record, meaning } of entries) {
        if (meaning?.kind === 'event' && !meaning.misrouted) before.take(meaning);
        if (meaning?.kind !== 'close') continue;
        const clientId = String(record.key);
        const { from, to } = JSON.parse(String(record.value)) as { from: string; to: string };
        const index = (indexes.get(clientId) ?? 0) + 1;
        indexes.set(clientId, index);
        yield { clientId, index, fromMs: Date.parse(from), toMs: Date.parse(to), before };
      }
    }
  }

  private appendClose(nth: number): void {
    const plan = this.clients[nth % this.clients.length];
    if (!plan) return;
    const fromMs = plan.fromMs + Math.floor(nth / this.clients.length) * PERIOD_MS;
    this.traffic.tally.take({ kind: 'close' });
    this.append(closeRecord(plan.profile.id, fromMs, fromMs + PERIOD_MS), { kind: 'close' });
  }

  private append(
    { key, value, headers }: TrafficItem['record'],
    meaning?: Meaning,
    partition?: number,
  ): void {
    const at = partition ?? (key === null ? 0 : choosePartition(key.toString(), PARTITIONS));
    const entries = this.entries[at] ?? [];
    const bytes = (part: string | Buffer | null): Buffer | null => (part === null ? null : Buffer.from(part));
    const record = { key: bytes(key), value: bytes(value), headers };
    const place = { offset: entries.length, appendedAtMs: DEMO_NOW + entries.length };
    entries.push({ record: { ...place, ...record }, meaning });
  }
}
