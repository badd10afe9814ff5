import { Pauses } from './pauses.js';

/** What the records read reveal about one event source of a client. Instants are append times. */
export interface SeenSource {
  readonly clientId: string;
  readonly source: string;
  readonly partition: number;
  /** The number of events, and of those that are legs of contacts. */
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
const MAX_SOURCES = 10_000;

/** A source is a name; a longer text is none. */
const MAX_SOURCE_LENGTH = 512;

/** The event sources seen, by client and source. */
export class SourceRegistry {
  private readonly sources = new Map<string, SeenSource>();
  private readonly legs = new Map<string, number>();

  constructor(private readonly maxSources = MAX_SOURCES) {}

  record({ clientId, source, partition, isLeg, appendedAtMs }: SeenEvent): void {
    if (source.length > MAX_SOURCE_LENGTH) return;
    const key = JSON.stringify([clientId, source]);
    const seen = this.sources.get(key) ?? {
      ...{ clientId, source, partition, events: 0, legs: 0, lastAtMs: appendedAtMs, pauses: new Pauses() },
    };
    seen.pauses.record(appendedAtMs - seen.lastAtMs);
    seen.lastAtMs = Math.max(seen.lastAtMs, appendedAtMs);
    seen.events += 1;
    if (isLeg) {
      seen.legs += 1;
      this.legs.set(clientId, (this.legs.get(clientId) ?? 0) + 1);
    }
    this.sources.set(key, seen);
    if (this.sources.size > this.maxSources) this.forgetTenth();
  }

  all(): SeenSource[] {
    return [...this.sources.values()];
  }

  /** The share of a client's legs read that came from this source. */
  share({ clientId, legs }: SeenSource): number {
    return legs / (this.legs.get(clientId) ?? 1);
  }

  forget(isExpired: (seen: SeenSource) => boolean): void {
    for (const [key, seen] of this.sources) if (isExpired(seen)) this.drop(key, seen);
  }

  /** Forgets the sources with the fewest events. */
  private forgetTenth(): void {
    const leastActive = [...this.sources].sort(
      ([, a], [, b]) => a.events - b.events || a.lastAtMs - b.lastAtMs,
    );
    for (const [key, seen] of leastActive.slice(0, Math.ceil(this.maxSources / 10))) this.drop(key, seen);
  }

  /** Also removes its legs from the client's total, which the remaining sources share. */
  private drop(key: string, { clientId, legs }: SeenSource): void {
    this.sources.delete(key);
    const remaining = (this.legs.get(clientId) ?? 0) - legs;
    if (remaining > 0) this.legs.set(clientId, remaining);
    else this.legs.delete(clientId);
  }
}
