import type { Close } from '#usage';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { query } from '../read.js';
import { Spaces } from '../spaces/spaces.js';

export interface ClientClose extends Close {
  readonly clientId: string;
  readonly partition: number;
}

/** Reads the closes that have been folded, in the order of the log. */
export class CloseReader {
  private readonly spaces: Spaces;

  constructor(
    private readonly redis: RedisClient,
    keys: Keyspace,
  ) {
    this.spaces = new Spaces(redis, keys);
  }

  /** Closes of a partition whose marker lies after `offset` (-1 = from the first), at most `limit`. */
  async readCloses(partition: number, offset: number, limit: number): Promise<ClientClose[]> {
    const range = [`(${offset}`, '+inf', 'LIMIT', 0, limit];
    const members = await this.spaces.within(partition, (keys) =>
      query(this.redis, keys.guard(partition), 'ZRANGEBYSCORE', keys.closes(partition), ...range),
    );
    return members.map((text) => ({ ...(JSON.parse(text) as Omit<ClientClose, 'partition'>), partition }));
  }
}
