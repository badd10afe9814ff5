import { commit } from '../commit.js';
import type { CommitResult, Write } from '../commit.js';
import type { RedisClient } from '../redis-client.js';
import type { Keyspace } from '../keys.js';
import { readLast } from '../journal/read-state.js';
import type { LastRecord } from '../journal/partition-state.js';
import { entries, readHashes } from '../read.js';

/** What the ledger must know to number a slice of drafts. */
export interface LedgerState {
  /** Next offset of the drafts to fold; undefined = never folded. */
  readonly position: number | undefined;
  readonly last: LastRecord | undefined;
  /** Ids among those asked for that have been issued. */
  readonly issued: ReadonlySet<string>;
  /** Last sequence number of each client asked for. */
  readonly sequences: ReadonlyMap<string, number>;
  /** Last number used in each scope (a series, and a year where the pattern has one). */
  readonly numbers: ReadonlyMap<string, number>;
}

/** An issued document as the ledger keeps it: its JSON, and what finds it again. */
export interface IssuedEntry {
  readonly documentId: string;
  readonly clientId: string;
  readonly sequence: number;
  readonly issuedAtMs: number;
  readonly json: string;
}

export interface LedgerChanges {
  readonly position: number;
  readonly last: LastRecord;
  readonly documents: readonly IssuedEntry[];
  readonly sequences: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The ledger's state in Redis: a fold of one partition (one number series) of the drafts. */
export class LedgerStore {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
  ) {}

  async read(
    partition: number,
    documentIds: readonly string[] = [],
    clientIds: readonly string[] = [],
  ): Promise<LedgerState> {
    const [position = [], numbers = [], issued = [], sequences = []] = await readHashes(this.redis, [
      { key: this.keys.position(partition), fields: [] },
      { key: this.keys.numbers(partition), fields: [] },
      // An empty list of fields would read the whole hash.
      { key: this.keys.documents(partition), fields: documentIds.length > 0 ? documentIds : [''] },
      { key: this.keys.sequences(partition), fields: clientIds.length > 0 ? clientIds : [''] },
    ]);
    const fields = entries(position);
    const offset = fields.get('offset');
    return {
      position: offset === undefined ? undefined : Number(offset),
      last: readLast(fields),
      issued: new Set(documentIds.filter((_, index) => issued[index])),
      sequences: new Map(clientIds.map((clientId, index) => [clientId, Number(sequences[index] ?? 0)])),
      numbers: new Map([...entries(numbers)].map(([scope, last]) => [scope, Number(last)])),
    };
  }

  commit(partition: number, expected: number | undefined, changes: LedgerChanges): Promise<CommitResult> {
    const writes: Write[] = [];
    for (const entry of changes.documents) {
      const { documentId, clientId, sequence, issuedAtMs, json } = entry;
      writes.push(['HSET', this.keys.documents(partition), documentId, json]);
      writes.push(['ZADD', this.keys.documentsByClient(partition, clientId), sequence, documentId]);
      writes.push(['ZADD', this.keys.documentsByTime(partition), issuedAtMs, documentId]);
    }
    const flat = (map: ReadonlyMap<string, number>): (string | number)[] => [...map].flat();
    if (changes.sequences.size > 0) {
      writes.push(['HSET', this.keys.sequences(partition), ...flat(changes.sequences)]);
    }
    if (changes.numbers.size > 0) {
      writes.push(['HSET', this.keys.numbers(partition), ...flat(changes.numbers)]);
    }
    const { position, last } = changes;
    const key = this.keys.position(partition);
    const { appendedAtMs, fingerprint } = last;
    writes.push(['HSET', key, 'offset', position, 'appendedAt', appendedAtMs, 'fingerprint', fingerprint]);
    return commit(this.redis, key, expected, position, writes);
  }
}
