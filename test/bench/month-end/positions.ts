import { choosePartition } from '#kafka';
import { Keyspace } from '#store';
import type { RedisClient } from '#store';

/** Positions of the folds in Redis, at a low cost because they are read often. */
export class Positions {
  private readonly journal = new Keyspace(this.prefix, 'journal');

  constructor(
    private readonly redis: RedisClient,
    private readonly prefix: string,
    private readonly partitions: number,
  ) {}

  findPartition(clientId: string): number {
    return choosePartition(clientId, this.partitions);
  }

  /** The next offset to fold, by partition. */
  all(): Promise<number[]> {
    return this.ofEach(async (partition) =>
      Number((await this.redis.hget(this.journal.position(partition), 'offset')) ?? 0),
    );
  }

  /** Closes that the fold has read. */
  async closes(): Promise<number> {
    const counts = await this.ofEach((partition) => this.redis.zcard(this.journal.closes(partition)));
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private ofEach(ask: (partition: number) => Promise<number>): Promise<number[]> {
    return Promise.all(Array.from({ length: this.partitions }, (_, partition) => ask(partition)));
  }
}
