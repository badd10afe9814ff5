import { commit } from '../commit.js';
import type { CommitResult, Write } from '../commit.js';
import type { LastRecord } from '../journal/partition-state.js';
import { readLast } from '../journal/read-state.js';
import type { Keyspace } from '../keys.js';
import type { RedisClient } from '../redis-client.js';

/** The entries of the ledger that a slice of drafts needs. */
export interface LedgerQuery {
  readonly closeIds: readonly string[];
  readonly clientIds: readonly string[];
  /** Scopes within which numbers are counted: a series, and a year if its pattern has one. */
  readonly scopes: readonly string[];
}

/** The ledger's state as needed to number a slice of drafts. */
export interface LedgerState {
  /** Next offset of the drafts to fold; undefined = never folded. */
  readonly position: number | undefined;
  readonly last: LastRecord | undefined;
  /** Those of the requested closes that are booked. */
  readonly booked: ReadonlySet<string>;
  /** Last sequence number of each requested client, 0 = none. */
  readonly sequences: ReadonlyMap<string, number>;
  /** Last number used in each requested scope, 0 = none. */
  readonly numbers: ReadonlyMap<string, number>;
}

/** An issued document as the ledger keeps it: its JSON and the keys to find it by. */
export interface IssuedEntry {
  readonly documentId: string;
  readonly clientId: string;
  readonly sequence: number;
  readonly issuedAtMs: number;
  /** Order of issue, comparable as text, also for documents issued in the same millisecond. */
  readonly order: string;
  readonly json: string;
}

/** The offset of the draft, then the index among the documents of that draft. */
export const issueOrder = (offset: number, index: number): string =>
  `${String(offset).padStart(16, '0')}.${String(index).padStart(4, '0')}`;

export interface LedgerChanges {
  readonly position: number;
  readonly last: LastRecord;
  readonly documents: readonly IssuedEntry[];
  /** Closes that are booked now, also those without a document. */
  readonly booked: Iterable<string>;
  readonly sequences: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
}

const NOTHING: LedgerQuery = { closeIds: [], clientIds: [], scopes: [] };
const POSITION = ['offset', 'appendedAt', 'fingerprint'];

/**
 * The ledger's state in Redis: a fold of one partition (one number series) of the drafts. Numbers, sequences
 * and booked closes change by counting, so they are in one hash with the position and change with it in one
 * command: however a commit is cut off, a draft is either not counted, or counted and behind the position.
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
    // the ledger reads everything it needs of a state in one command, so the position alone identifies the
    // state
    const from = { key, version: { position: expected, commitId: '' } };
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
export const parseDocumentId = (member: string): string => member.slice(member.indexOf(' ') + 1);

const bookedField = (closeId: string): string => `booked:${closeId}`;
const sequenceField = (clientId: string): string => `sequence:${clientId}`;
const numberField = (scope: string): string => `number:${scope}`;
