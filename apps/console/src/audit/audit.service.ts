import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { readBackward } from '#kafka';
import type { RawRecord } from '#kafka';
import { readAuditEntry } from '#records';
import { ConcurrencyLimit } from '../http/concurrency-limit.js';
import { encodeCursor, readCursor } from '../http/cursor.js';
import type { AuditEntryDto, AuditPageDto } from './audit.dto.js';
import type { AuditQuery } from './audit.query.js';

/** The audit has one partition, so that it has one order. */
const PARTITION = 0;
/** A page covers a part of the log: records not reached in this time are on the next page. */
const PAGE_TIMEOUT_MS = 2_000;
/** Contracts can be large: a page ends when it reaches this size. */
const PAGE_BYTES = 2 * 1024 * 1024;
/** Records read at a time. */
const WINDOW = 256;
const MAX_CONCURRENT_READS = 4;

interface EntryWithSize {
  readonly entry: AuditEntryDto;
  readonly bytes: number;
}

/** Reads who changed what from the audit's log. */
@Injectable()
export class AuditService {
  private readonly readLimit = new ConcurrencyLimit(
    MAX_CONCURRENT_READS,
    'The audit is being read for other requests: try again in a few seconds',
  );

  constructor(private readonly connections: Connections) {}

  page({ limit, cursor, clientId, type }: AuditQuery): Promise<AuditPageDto> {
    const filter = { list: 'audit', clientId, type };
    const before = cursor === undefined ? undefined : Number(readCursor(cursor, filter));
    const pick = (record: RawRecord): EntryWithSize | undefined => {
      const read = readAuditEntry(record);
      if ('faults' in read) return undefined;
      const entry = read.ok;
      if (type !== undefined && entry.type !== type) return undefined;
      if (clientId !== undefined && entry.clientId !== clientId) return undefined;
      return { entry, bytes: record.value?.length ?? 0 };
    };
    return this.readLimit.run(async () => {
      const { entries, next } = await this.read(before, pick, limit);
      return { entries, ...(next !== undefined && { next: encodeCursor(String(next), filter) }) };
    });
  }

  private async read(
    before: number | undefined,
    pick: (record: RawRecord) => EntryWithSize | undefined,
    limit: number,
  ): Promise<{ entries: AuditEntryDto[]; next?: number }> {
    const deadlineMs = Date.now() + PAGE_TIMEOUT_MS;
    const entries: AuditEntryDto[] = [];
    let bytes = 0;
    const { promptKafka, topics } = this.connections;
    const position = { topic: topics.audit.name, partition: PARTITION, before, largestWindow: WINDOW };
    for await (const { from, found } of readBackward(promptKafka, position, pick)) {
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
