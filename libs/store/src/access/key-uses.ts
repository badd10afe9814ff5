import type { RedisClient } from '../redis-client.js';

/** When each access key last opened something: news, in no log; a Redis that forgets it loses nothing else. */
export class KeyUses {
  private readonly key: string;

  /** @param prefix the deployment's own */
  constructor(
    private readonly redis: RedisClient,
    prefix: string,
  ) {
    this.key = `${prefix}access:last-use`;
  }

  async note(keyId: string, atMs: number): Promise<void> {
    await this.redis.hset(this.key, keyId, String(atMs));
  }

  /** Epoch ms by key id. */
  async all(): Promise<ReadonlyMap<string, number>> {
    const uses = await this.redis.hgetall(this.key);
    return new Map(Object.entries(uses).map(([keyId, atMs]) => [keyId, Number(atMs)]));
  }
}
