import { commit } from '../commit.js';
import type { CommitResult, Write } from '../commit.js';
import type { LastRecord } from '../journal/partition-state.js';
import { readLast } from '../journal/read-state.js';
import type { Keyspace } from '../keys.js';
import type { RedisClient } from '../redis-client.js';

/** What a slice of drafts asks of the ledger. */
export interface LedgerQuery {
  readonly closeIds: readonly string[];
  readonly clientIds: readonly string[];
  /** What numbers are counted within: a series, and a year where its pattern has one. */
  readonly scopes: readonly string[];
}

/** What the ledger must know to number a slice of drafts. */
export interface LedgerState {
  /** Next offset of the drafts to fold; undefined = never folded. */
  readonly position: number | undefined;
  readonly last: LastRecord | undefined;
  /** Closes among those asked for that are booked. */
  readonly booked: ReadonlySet<string>;
  /** Last sequence number of each client asked for, 0 = none. */
  readonly sequences: ReadonlyMap<string, number>;
  /** Last number used in each scope asked for, 0 = none. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** An issued document as the ledger keeps it: its JSON, and what finds it again. */
export interface IssuedEntry {
  readonly documentId: string;
  readonly clientId: string;
  readonly sequence: number;
  readonly issuedAtMs: number;
  /** Place in the order of issue, comparable as text: of documents issued in the same millisecond, too. */
  readonly order: string;
  readonly json: string;
}

/** By its draft's offset, and its place among the documents of that draft. */
export const issueOrder = (offset: number, index: number): string =>
  `${String(offset).padStart(16, '0')}.${String(index).padStart(4, '0')}`;

export interface LedgerChanges {
  readonly position: number;
  readonly last: LastRecord;
  readonly documents: readonly IssuedEntry[];
  /** Closes that are booked by now, also those that came to nothing. */
  readonly booked: Iterable<string>;
  readonly sequences: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
}

const NOTHING: LedgerQuery = { closeIds: [], clientIds: [], scopes: [] };
const POSITION = ['offset', 'appendedAt', 'fingerprint'];

/**
 * The ledger's state in Redis: a fold of one partition (one number series) of the drafts. Numbers, sequences and
 * booked closes change by counting, so they stand beside the position in one hash and change with it in one command:
 * however a commit is torn, a draft is either not counted, or counted and behind the position.
 */
export class LedgerStore {
  constructor(
    private readonly redis: RedisClient,
    private readonly keys: Keyspace,
  ) {}

  async read(partition: number, { closeIds, clientIds, scopes } = NOTHING): Promise<LedgerState> {
    const fields = [
      ...POSITION,
      ...closeIds.map(bookedField),
      ...clientIds.map(sequenceField),
      ...scopes.map(numberField),
    ];
    const values = await this.redis.hmget(this.keys.position(partition), ...fields);
    const found = new Map(
      fields.flatMap((field, index): [string, string][] => {
        const value = values[index];
        return typeof value === 'string' ? [[field, value]] : [];
      }),
    );
    const position = found.get('offset');
    return {
      position: position === undefined ? undefined : Number(position),
      last: readLast(found),
      booked: new Set(closeIds.filter((id) => found.has(bookedField(id)))),
      sequences: new Map(clientIds.map((id) => [id, Number(found.get(sequenceField(id)) ?? 0)])),
      numbers: new Map(scopes.map((scope) => [scope, Number(found.get(numberField(scope)) ?? 0)])),
    };
  }

  commit(partition: number, expected: number | undefined, changes: LedgerChanges): Promise<CommitResult> {
    const key = this.keys.position(partition);
    const { position, last } = changes;
    const head: Write = [
      ...(['HSET', key, 'offset', position] as const),
      ...['appendedAt', last.appendedAtMs, 'fingerprint', last.fingerprint],
      ...[...changes.booked].flatMap((id) => [bookedField(id), '1']),
      ...[...changes.sequences].flatMap(([id, sequence]) => [sequenceField(id), sequence]),
      ...[...changes.numbers].flatMap(([scope, number]) => [numberField(scope), number]),
    ];
    const writes = [...changes.documents.flatMap((entry) => this.documentWrites(partition, entry)), head];
    // all that the ledger reads of a state it reads at once: a position is enough to tell it from others
    const from = { key, standing: { position: expected, commitId: '' } };
    return commit(this.redis, this.keys.guard(partition), from, position, writes);
  }

  private documentWrites(partition: number, entry: IssuedEntry): Write[] {
    const { documentId, clientId, sequence, issuedAtMs, order, json } = entry;
    return [
      ['HSET', this.keys.documents(partition), documentId, json],
      ['ZADD', this.keys.documentsByClient(partition, clientId), sequence, documentId],
      ['ZADD', this.keys.documentsByTime(partition), issuedAtMs, `${order} ${documentId}`],
    ];
  }
}

/** The document's id in a member of the list by time. */
export const documentIdIn = (member: string): string => member.slice(member.indexOf(' ') + 1);

const bookedField = (closeId: string): string => `booked:${closeId}`;
const sequenceField = (clientId: string): string => `sequence:${clientId}`;
const numberField = (scope: string): string => `number:${scope}`;
