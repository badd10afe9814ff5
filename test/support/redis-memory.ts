import type { RedisClient } from '#store';

/** Simulates a Redis that loses its last writes, or all of them, for a ledger's keys. */
export class RedisMemory {
  private kept = new Map<string, Buffer>();

  /** @param pattern of all keys of the ledger */
  constructor(
    private readonly redis: RedisClient,
    private readonly pattern: string,
  ) {}

  /** Saves the state that survives a loss. */
  async save(): Promise<void> {
    const kept = new Map<string, Buffer>();
    for (const key of await this.redis.keys(this.pattern)) {
      kept.set(key, await this.redis.dumpBuffer(key));
    }
    this.kept = kept;
  }

  /** Restores the last saved state. */
  async loseLastWrites(): Promise<void> {
    await this.empty();
    for (const [key, dump] of this.kept) await this.redis.restore(key, 0, dump);
  }

  async empty(): Promise<void> {
    const keys = await this.redis.keys(this.pattern);
    if (keys.length > 0) await this.redis.del(...keys);
  }
}
