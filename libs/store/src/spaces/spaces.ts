import type { Keyspace } from '../keys.js';
import type { RedisClient } from '../redis-client.js';
import { KeyspaceMovedError } from '../script-errors.js';

/** A space moves when a rebuild ends: more than a few moves in a row mean that something else is wrong. */
const ATTEMPTS = 5;

/** Finds and remembers the key space of each partition for a role. */
export class Spaces {
  private readonly known = new Map<number, Keyspace>();

  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
  ) {}

  /** Reads the pointer. */
  async find(partition: number): Promise<Keyspace> {
    const space = (await this.redis.get(this.keys.pointer(partition))) ?? '';
    const found = this.keys.forSpace(this.keys.role, space);
    this.known.set(partition, found);
    return found;
  }

  /**
   * Runs `work` in the space as last seen. Scripts refuse a space that the pointer does not name; then all of
   * the work is repeated in the current one, so that everything it reads is of one space.
   */
  async within<T>(partition: number, work: (keys: Keyspace) => Promise<T>): Promise<T> {
    let keys = this.known.get(partition) ?? (await this.find(partition));
    for (let attempt = 1; ; attempt++) {
      try {
        return await work(keys);
      } catch (error) {
        if (!(error instanceof KeyspaceMovedError) || attempt === ATTEMPTS) throw error;
        keys = await this.find(partition);
      }
    }
  }
}
