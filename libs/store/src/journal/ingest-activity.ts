import type { RedisClient } from '../redis-client.js';

/**
 * When an ingest process last had each partition of the journal in its hands, records or none. No part of the state: a
 * Redis that loses it has it back with the next note.
 */
export class IngestActivity {
  private readonly key: string;

  /** @param prefix the deployment's own */
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

  /** Epoch ms by partition; without those that none ever had. */
  async all(): Promise<ReadonlyMap<number, number>> {
    const noted = await this.redis.hgetall(this.key);
    return new Map(Object.entries(noted).map(([partition, atMs]) => [Number(partition), Number(atMs)]));
  }
}
