import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { documentIdIn } from './ledger-store.js';

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

  /** Oldest first: of one client in its sequence, of all in the order of issue. */
  async documents(query: DocumentQuery): Promise<string[]> {
    const found: string[] = [];
    for (let partition = 0; partition < this.series; partition++) {
      found.push(
        ...(query.clientId === undefined
          ? await this.ofAll(partition, query)
          : await this.ofClient(partition, query.clientId, query)),
      );
    }
    return found;
  }

  private async ofAll(partition: number, query: DocumentQuery): Promise<string[]> {
    const { fromMs, toMs, limit, skip = 0 } = query;
    const from = fromMs === undefined ? '-inf' : String(fromMs);
    const before = toMs === undefined ? '+inf' : `(${toMs}`;
    const key = this.keys.documentsByTime(partition);
    const members = await this.redis.zrangebyscore(key, from, before, 'LIMIT', skip, limit);
    return this.read(partition, members.map(documentIdIn));
  }

  private async ofClient(partition: number, clientId: string, query: DocumentQuery): Promise<string[]> {
    const { fromMs = -Infinity, toMs = Infinity, limit, skip = 0 } = query;
    const ids = await this.redis.zrange(this.keys.documentsByClient(partition, clientId), '0', '-1');
    const texts = await this.read(partition, ids);
    return texts
      .filter((text) => {
        const issuedAtMs = Date.parse((JSON.parse(text) as { issuedAt: string }).issuedAt);
        return issuedAtMs >= fromMs && issuedAtMs < toMs;
      })
      .slice(skip, skip + limit);
  }

  private async read(partition: number, ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const texts = await this.redis.hmget(this.keys.documents(partition), ...ids);
    return texts.filter((text) => text !== null);
  }
}
