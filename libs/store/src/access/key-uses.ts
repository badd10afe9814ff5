import type { RedisClient } from '../redis-client.js';

/** When each access key was last used. It is in no log: if Redis loses it, nothing else is lost. */
export class KeyUses {
  private readonly key: string;

  /** @param prefix the deployment's key prefix */
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
