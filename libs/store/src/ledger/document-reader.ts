import type { TimeRange } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { parseDocumentId } from './ledger-store.js';

/** Selects documents by the time at which they were issued. */
export interface DocumentQuery extends Partial<TimeRange> {
  readonly clientId?: string;
  readonly limit: number;
  /** Number of documents to skip in each number series; 0 for a series without an entry. */
  readonly skip?: readonly number[];
}

export interface DocumentPage {
  readonly documents: string[];
  /** The `skip` of the next page; undefined on the last one. */
  readonly next?: number[];
}

interface Found {
  readonly partition: number;
  readonly issuedAtMs: number;
  readonly json: string;
}

/** Reads issued documents, as the JSON that was issued. */
export class DocumentReader {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
    /** Number of series = partitions of the drafts. */
    private readonly series: number,
  ) {}

  async document(documentId: string): Promise<string | undefined> {
    for (let partition = 0; partition < this.series; partition++) {
      const json = await this.redis.hget(this.keys.documents(partition), documentId);
      if (json !== null) return json;
    }
    return undefined;
  }

  /** Number of documents, of one client or of all. */
  async count(clientId?: string): Promise<number> {
    const counts = await Promise.all(
      Array.from({ length: this.series }, (_, partition) =>
        clientId === undefined
          ? this.redis.zcard(this.keys.documentsByTime(partition))
          : this.redis.zcard(this.keys.documentsByClient(partition, clientId)),
      ),
    );
    return counts.reduce((sum, count) => sum + count, 0);
  }

  /** Oldest first: by sequence for one client, by order of issue for all. */
  async documents(query: DocumentQuery): Promise<string[]> {
    return (await this.page(query)).documents;
  }

  /**
   * The same, a page at a time. Each series only grows at its end, so the next page is given by a count per
   * series: a document that one series issues while the pages of another are ahead comes on a later page, and
   * never twice.
   */
  async page(query: DocumentQuery): Promise<DocumentPage> {
    const { clientId, limit, skip = [] } = query;
    const shown = Array.from({ length: this.series }, (_, partition) => skip[partition] ?? 0);
    const more = { ...query, limit: limit + 1 };
    const bySeries = await Promise.all(
      shown.map((from, partition) =>
        clientId === undefined
          ? this.ofAll(partition, from, more)
          : this.ofClient(partition, from, { ...more, clientId }),
      ),
    );
    const found = bySeries.flat();
    // a client's documents are in one series, in its sequence already
    if (clientId === undefined)
      found.sort((a, b) => a.issuedAtMs - b.issuedAtMs || a.partition - b.partition);
    const page = found.slice(0, limit);
    for (const { partition } of page) shown[partition] = (shown[partition] ?? 0) + 1;
    return { documents: page.map(({ json }) => json), ...(found.length > limit && { next: shown }) };
  }

  private async ofAll(
    partition: number,
    skip: number,
    { fromMs, toMs, limit }: DocumentQuery,
  ): Promise<Found[]> {
    const from = fromMs === undefined ? '-inf' : String(fromMs);
    const before = toMs === undefined ? '+inf' : `(${toMs}`;
    const key = this.keys.documentsByTime(partition);
    const members = await this.redis.zrangebyscore(key, from, before, 'LIMIT', skip, limit);
    return this.read(partition, members.map(parseDocumentId));
  }

  private async ofClient(
    partition: number,
    skip: number,
    { clientId, fromMs = -Infinity, toMs = Infinity, limit }: DocumentQuery & { readonly clientId: string },
  ): Promise<Found[]> {
    const ids = await this.redis.zrange(this.keys.documentsByClient(partition, clientId), '0', '-1');
    const found = await this.read(partition, ids);
    return found
      .filter(({ issuedAtMs }) => issuedAtMs >= fromMs && issuedAtMs < toMs)
      .slice(skip, skip + limit);
  }

  private async read(partition: number, ids: readonly string[]): Promise<Found[]> {
    if (ids.length === 0) return [];
    const texts = await this.redis.hmget(this.keys.documents(partition), ...ids);
    return texts
      .filter((text) => text !== null)
      .map((json) => {
        const { issuedAt } = JSON.parse(json) as { issuedAt: string };
        return { partition, issuedAtMs: Date.parse(issuedAt), json };
      });
  }
}
