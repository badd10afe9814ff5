import type { Close } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';

export interface ClientClose extends Close {
  readonly clientId: string;
  readonly partition: number;
}

/** Reads the closes that the fold has met, in the order of the log. */
export class CloseReader {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
  ) {}

  /** Closes of a partition whose marker lies after `offset` (-1 = from the first), at most `limit`. */
  async closesAfter(partition: number, offset: number, limit: number): Promise<ClientClose[]> {
    const members = await this.redis.zrangebyscore(
      this.keys.closes(partition),
      `(${offset}`,
      '+inf',
      'LIMIT',
      0,
      limit,
    );
    return members.map((text) => ({ ...(JSON.parse(text) as Omit<ClientClose, 'partition'>), partition }));
  }
}
