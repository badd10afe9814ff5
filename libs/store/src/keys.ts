/**
 * A partition's state can exist in several key spaces: the live one, one that is being rebuilt in addition, and
 * one that only verifies it. A pointer names the space of each role; without a pointer it is the space with the
 * empty name.
 */
export type SpaceRole = 'live' | 'rebuild' | 'verify';

/** Checked by every script first: the key `pointer` must still name `space`. */
export interface SpaceGuard {
  /** See `Keyspace.absent`. */
  readonly absent: string;
  readonly pointer: string;
  readonly space: string;
}

/**
 * Names of keys. All keys of one partition of a log share its hash tag, in every space, so that one script may
 * access them on a Redis Cluster too. `prefix` is the deployment's own (the topic prefix).
 */
export class Keyspace {
  constructor(
    private readonly prefix: string,
    private readonly log: 'journal' | 'drafts',
    readonly role: SpaceRole = 'live',
    readonly space = '',
  ) {}

  /** The same log's keys in another space. */
  forSpace(role: SpaceRole, space: string): Keyspace {
    return new Keyspace(this.prefix, this.log, role, space);
  }

  private tag = (partition: number): string => `${this.prefix}{${this.log}.${partition}}`;
  /** Key starts by partition, cached: a slice names hundreds of keys. */
  private readonly starts: string[] = [];
  private key(partition: number, rest: string): string {
    return (this.starts[partition] ??= `${this.tag(partition)}${this.space}:`) + rest;
  }

  /** The key that names the space of a role, outside all spaces. */
  pointer = (partition: number): string => `${this.tag(partition)}@${this.role}`;
  /** The set of spaces to be removed. */
  retired = (partition: number): string => `${this.tag(partition)}@retired`;
  /** A key that never exists; every script declares it (scripts.ts). */
  absent = (partition: number): string => `${this.tag(partition)}@absent`;
  /** Start of the names of all keys of the log; `spaceStart` is that of the space's keys in one partition. */
  logStart = (): string => `${this.prefix}{${this.log}.`;
  spaceStart = (partition: number): string => this.key(partition, '');
  guard = (partition: number): SpaceGuard => ({
    absent: this.absent(partition),
    pointer: this.pointer(partition),
    space: this.space,
  });

  position = (partition: number): string => this.key(partition, 'position');
  counters = (partition: number): string => this.key(partition, 'counters');
  clients = (partition: number): string => this.key(partition, 'clients');
  client = (partition: number, clientId: string): string => this.key(partition, `client:${clientId}`);
  closes = (partition: number): string => this.key(partition, 'closes');
  late = (partition: number): string => this.key(partition, 'late');
  lateEvents = (partition: number, clientId: string, layer: number): string =>
    this.key(partition, `late:${clientId}:${layer}`);
  usage = (partition: number, clientId: string, day: number): string =>
    this.key(partition, `usage:${clientId}:${day}`);
  idBucket = (partition: number, generation: number, bucket: number): string =>
    this.key(partition, `ids:${generation}:${bucket}`);
  documents = (partition: number): string => this.key(partition, 'documents');
  documentsByClient = (partition: number, clientId: string): string =>
    this.key(partition, `documents:${clientId}`);
  /** Billing's report on closing; `waitingCloses` has the reason why a close waits, by client. */
  closing = (partition: number): string => this.key(partition, 'closing');
  waitingCloses = (partition: number): string => this.key(partition, 'waiting-closes');
  documentsByTime = (partition: number): string => this.key(partition, 'documents-by-time');
}
