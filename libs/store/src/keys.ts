/**
 * Names of keys. All keys of one partition of a log share its hash tag, so that one script may touch them on a
 * Redis Cluster too. `prefix` is the deployment's own (the topic prefix), `space` tells a rebuild from the live one.
 */
export class Keyspace {
  constructor(
    private readonly prefix: string,
    private readonly log: 'journal' | 'drafts',
    private readonly space = '',
  ) {}

  private key(partition: number, rest: string): string {
    return `${this.prefix}{${this.log}.${partition}${this.space}}:${rest}`;
  }

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
  /** What billing says of closing, and by client why a close waits. */
  closing = (partition: number): string => this.key(partition, 'closing');
  waitingCloses = (partition: number): string => this.key(partition, 'waiting-closes');
  documentsByTime = (partition: number): string => this.key(partition, 'documents-by-time');
}
