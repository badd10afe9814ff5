import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** What changes every second is asked for less often: reading must not be work for those who write. */
const EVERY_MS = 2_000;

/** Gathers what has changed, and asks again for what is shown of it. */
export class Changes {
  private readonly changed = new Map<string, Set<string | undefined>>();
  private readonly timer = setInterval(() => this.ask(), EVERY_MS);

  constructor(private readonly queries: QueryClient) {}

  /** @param clientId of this client's alone */
  note(topic: string, clientId?: string): void {
    const clients = this.changed.get(topic) ?? new Set();
    this.changed.set(topic, clients.add(clientId));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private ask(): void {
    if (this.changed.size === 0) return;
    const changed = new Map(this.changed);
    this.changed.clear();
    void this.queries.invalidateQueries(
      { predicate: ({ queryKey }) => isAbout(queryKey, changed) },
      // An answer under way is let come: one that takes longer than changes do would never
      { cancelRefetch: false },
    );
  }
}

/** A key is a topic, then a client's id, or undefined for what is shown of all clients. */
function isAbout(
  [topic, clientId]: QueryKey,
  changed: ReadonlyMap<string, ReadonlySet<string | undefined>>,
): boolean {
  const clients = changed.get(topic as string);
  if (!clients) return false;
  return clientId === undefined || clients.has(undefined) || clients.has(clientId as string);
}
