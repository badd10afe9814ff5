import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { entries, query, readHashes } from '../read.js';
import { Spaces } from '../spaces/spaces.js';

/** A client whose closed periods changed after its `layer`-th close; `offset` is the first change's. */
export interface LateLayer {
  readonly clientId: string;
  readonly partition: number;
  readonly layer: number;
  readonly offset: number;
}

export interface LateIdentity {
  readonly source: string;
  readonly id: string;
  readonly revision: number;
}

/** Reads late changes as the fold recorded them. */
export class LateReader {
  private readonly spaces: Spaces;

  constructor(
    private readonly redis: RedisClient,
    keys: Keyspace,
  ) {
    this.spaces = new Spaces(redis, keys);
  }

  /** Layers whose first change lies after `offset` (-1 = from the first), in the order of the log, at most `limit`. */
  async readLayers(partition: number, offset: number, limit: number): Promise<LateLayer[]> {
    const range = [`(${offset}`, '+inf', 'WITHSCORES', 'LIMIT', 0, limit];
    const reply = await this.spaces.within(partition, (keys) =>
      query(this.redis, keys.guard(partition), 'ZRANGEBYSCORE', keys.late(partition), ...range),
    );
    const layers: LateLayer[] = [];
    for (let index = 0; index + 1 < reply.length; index += 2) {
      const [clientId = '', layer = '0'] = (reply[index] ?? '').split(' ');
      layers.push({ clientId, partition, layer: Number(layer), offset: Number(reply[index + 1]) });
    }
    return layers;
  }

  /** The events of layers, in the order of the log: the first `limit` of them, and their number. */
  async events(
    { partition, clientId }: Pick<LateLayer, 'partition' | 'clientId'>,
    layers: readonly number[],
    limit: number,
  ): Promise<{ events: LateIdentity[]; count: number }> {
    const reply = await this.spaces.within(partition, (keys) =>
      readHashes(
        this.redis,
        keys.guard(partition),
        layers.map((layer) => ({ key: keys.lateEvents(partition, clientId, layer), fields: [] })),
      ),
    );
    const found = reply.flatMap((hash) =>
      [...entries(hash)].map(([offset, identity]): [number, string] => [Number(offset), identity]),
    );
    found.sort(([a], [b]) => a - b);
    const events = found.slice(0, limit).map(([, text]) => {
      const [source, id, revision] = JSON.parse(text) as [string, string, number];
      return { source, id, revision };
    });
    return { events, count: found.length };
  }
}
