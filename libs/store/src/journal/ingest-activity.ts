import type { RedisClient } from '../redis-client.js';

/**
 * When an ingest process last worked on each partition of the journal, with or without records. Not part of the
 * state: if Redis loses it, the next note restores it.
 */
export class IngestActivity {
  private readonly key: string;

  /** @param prefix the deployment's key prefix */
  constructor(
    private readonly redis: RedisClient,
    prefix: string,
  ) {
    this.key = `${prefix}ingest:activity`;
  }

  async note(partitions: readonly number[], atMs: number): Promise<void> {
    if (partitions.length === 0) return;
    await this.redis.hset(this.key, Object.fromEntries(partitions.map((partition) => [partition, atMs])));
  }

  /** Epoch ms by partition; without partitions that were never worked on. */
  async all(): Promise<ReadonlyMap<number, number>> {
    const noted = await this.redis.hgetall(this.key);
    return new Map(Object.entries(noted).map(([partition, atMs]) => [Number(partition), Number(atMs)]));
  }
}
