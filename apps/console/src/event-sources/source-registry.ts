import { Pauses } from './pauses.js';

/** What is known of one platform of a client: an event source, from the records read. Instants are append times. */
export interface SeenSource {
  readonly clientId: string;
  readonly source: string;
  readonly partition: number;
  /** Events, and those of them that are legs of contacts. */
  events: number;
  legs: number;
  lastAtMs: number;
  readonly pauses: Pauses;
}

export interface SeenEvent extends Pick<SeenSource, 'clientId' | 'source' | 'partition'> {
  readonly isLeg: boolean;
  readonly appendedAtMs: number;
}

/** A platform that puts something new into `source` with every event must not fill the memory. */
const MOST = 10_000;

/** A source is a name; what is longer is none. */
const LONGEST_SOURCE = 512;

/** Every platform that was heard, by client and source. */
export class SourceRegistry {
  private readonly platforms = new Map<string, SeenSource>();
  private readonly legs = new Map<string, number>();

  constructor(private readonly most = MOST) {}

  note({ clientId, source, partition, isLeg, appendedAtMs }: SeenEvent): void {
    if (source.length > LONGEST_SOURCE) return;
    const key = JSON.stringify([clientId, source]);
    const heard = this.platforms.get(key) ?? {
      ...{ clientId, source, partition, events: 0, legs: 0, lastAtMs: appendedAtMs, pauses: new Pauses() },
    };
    heard.pauses.note(appendedAtMs - heard.lastAtMs);
    heard.lastAtMs = Math.max(heard.lastAtMs, appendedAtMs);
    heard.events += 1;
    if (isLeg) {
      heard.legs += 1;
      this.legs.set(clientId, (this.legs.get(clientId) ?? 0) + 1);
    }
    this.platforms.set(key, heard);
    if (this.platforms.size > this.most) this.forgetTenth();
  }

  all(): SeenSource[] {
    return [...this.platforms.values()];
  }

  /** Of the legs read of a client, the part that came from this platform. */
  shareOf({ clientId, legs }: SeenSource): number {
    return legs / (this.legs.get(clientId) ?? 1);
  }

  forget(isOver: (heard: SeenSource) => boolean): void {
    for (const [key, heard] of this.platforms) if (isOver(heard)) this.drop(key, heard);
  }

  /** Of what was heard least. */
  private forgetTenth(): void {
    const rarest = [...this.platforms].sort(([, a], [, b]) => a.events - b.events || a.lastAtMs - b.lastAtMs);
    for (const [key, heard] of rarest.slice(0, Math.ceil(this.most / 10))) this.drop(key, heard);
  }

  /** Its legs are nobody's any more: what is left of the client's is shared by those that remain. */
  private drop(key: string, { clientId, legs }: SeenSource): void {
    this.platforms.delete(key);
    const left = (this.legs.get(clientId) ?? 0) - legs;
    if (left > 0) this.legs.set(clientId, left);
    else this.legs.delete(clientId);
  }
}
