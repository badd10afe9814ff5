import { readBackward } from '#kafka';
import type { Kafka, RawRecord } from '#kafka';
import { MaxCharacters } from '../http/max-length.decorator.js';
import { cursorOf, readCursor } from '../http/cursor.js';
import { auditEntry } from './audit-entry.js';
import type { AuditEntryDto, AuditPageDto } from './audit.dto.js';
import type { AuditQuery } from './audit.query.js';

/** The audit has one partition, so that it has one order. */
const PARTITION = 0;
/** A page is a part of the log: what was not seen in this time is on the next one. */
const PAGE_WITHIN_MS = 2_000;
/** Contracts can be large: a page ends where it holds so much. */
const PAGE_BYTES = 2 * 1024 * 1024;
/** Records read at once. */
const WINDOW = 256;
const READINGS_AT_ONCE = 4;

interface Found {
  readonly entry: AuditEntryDto;
  readonly bytes: number;
}

/** Who changed what, read from the audit's log. */
export class AuditService {
  private readonly readings = new MaxCharacters(
    READINGS_AT_ONCE,
    'The audit is being read for others: try again in a few seconds',
  );

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
  ) {}

  page({ limit, cursor, clientId, type }: AuditQuery): Promise<AuditPageDto> {
    const filter = { list: 'audit', clientId, type };
    const before = cursor === undefined ? undefined : Number(readCursor(cursor, filter));
    const pick = (record: RawRecord): Found | undefined => {
      const entry = auditEntry(record);
      if (!entry || (type !== undefined && entry.type !== type)) return undefined;
      if (clientId !== undefined && entry.clientId !== clientId) return undefined;
      return { entry, bytes: record.value?.length ?? 0 };
    };
    return this.readings.run(async () => {
      const { entries, next } = await this.read(before, pick, limit);
      return { entries, ...(next !== undefined && { next: cursorOf(String(next), filter) }) };
    });
  }

  private async read(
    before: number | undefined,
    pick: (record: RawRecord) => Found | undefined,
    limit: number,
  ): Promise<{ entries: AuditEntryDto[]; next?: number }> {
    const deadlineMs = Date.now() + PAGE_WITHIN_MS;
    const entries: AuditEntryDto[] = [];
    let bytes = 0;
    const place = { topic: this.topic, partition: PARTITION, before, largestWindow: WINDOW };
    for await (const { from, found } of readBackward(this.kafka, place, pick)) {
      for (const { entry, bytes: size } of found) {
        const last = entries.at(-1);
        if (last && (entries.length === limit || bytes + size > PAGE_BYTES))
          return { entries, next: last.position };
        entries.push(entry);
        bytes += size;
      }
      if (Date.now() > deadlineMs) return { entries, next: from };
    }
    return { entries };
  }
}
