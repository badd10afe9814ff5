import type { RedisClient } from './redis-client.js';

/** Longer than any attempt to publish; a name whose holder died before publishing is free again afterwards. */
const HELD_FOR_S = 600;

/**
 * Who may publish a record under a name that only one record can have: a contract version under its number, or as
 * the next one after a number; an adjustment under its id. The log decides what is valid; this only keeps two
 * processes from publishing different records under one name at the same time.
 */
export class Reservations {
  constructor(
    private readonly redis: RedisClient,
    /** The deployment's key prefix. */
    private readonly prefix: string,
    private readonly what: 'contract' | 'adjustment',
  ) {}

  /**
   * Reserves a free name for a record's JSON; returns the JSON that holds the name now, the given one or
   * another's.
   */
  async reserve(clientId: string, name: string, json: string): Promise<string> {
    const key = `${this.prefix}${this.what}:${clientId}/${name}`;
    for (;;) {
      if ((await this.redis.set(key, json, 'EX', HELD_FOR_S, 'NX')) === 'OK') return json;
      const holder = await this.redis.get(key);
      // It expired between the two commands: try again
      if (holder !== null) return holder;
    }
  }
}
