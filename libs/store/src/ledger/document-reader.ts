import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';

export interface DocumentQuery {
  readonly clientId?: string;
  /** Issued in [fromMs, toMs), epoch ms. */
  readonly fromMs?: number;
  readonly toMs?: number;
  readonly limit: number;
  readonly skip?: number;
}

/** Reads issued documents, as the JSON that was issued. */
export class DocumentReader {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
    /** Number series = partitions of the drafts. */
    private readonly series: number,
  ) {}

  async document(documentId: string): Promise<string | undefined> {
    for (let partition = 0; partition < this.series; partition++) {
      const json = await this.redis.hget(this.keys.documents(partition), documentId);
      if (json !== null) return json;
    }
    return undefined;
  }

  /** Which of these have been issued in a series. */
  async issued(partition: number, documentIds: readonly string[]): Promise<Set<string>> {
    if (documentIds.length === 0) return new Set();
    const found = await this.redis.hmget(this.keys.documents(partition), ...documentIds);
    return new Set(documentIds.filter((_, index) => found[index] !== null));
  }

  /** Oldest first: of one client in its sequence, of all in the order of issue. */
  async documents(query: DocumentQuery): Promise<string[]> {
    const found: string[] = [];
    for (let partition = 0; partition < this.series; partition++) {
      const ids = await this.ids(partition, query);
      if (ids.length === 0) continue;
      const texts = await this.redis.hmget(this.keys.documents(partition), ...ids);
      found.push(...texts.filter((text) => text !== null));
    }
    return found;
  }

  private async ids(partition: number, query: DocumentQuery): Promise<string[]> {
    const { clientId, fromMs, toMs, limit, skip = 0 } = query;
    const byTime = this.keys.documentsByTime(partition);
    const before = toMs === undefined ? '+inf' : `(${toMs}`;
    if (clientId === undefined) {
      const from = fromMs === undefined ? '-inf' : String(fromMs);
      return this.redis.zrangebyscore(byTime, from, before, 'LIMIT', skip, limit);
    }
    const ids = await this.redis.zrange(this.keys.documentsByClient(partition, clientId), '0', '-1');
    if (query.fromMs === undefined && toMs === undefined) return ids.slice(skip, skip + limit);
    const times = ids.length > 0 ? await this.redis.zmscore(byTime, ...ids) : [];
    return ids
      .filter((_, index) => {
        const at = Number(times[index]);
        return at >= (query.fromMs ?? -Infinity) && at < (toMs ?? Infinity);
      })
      .slice(skip, skip + limit);
  }
}
