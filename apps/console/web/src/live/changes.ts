import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/** Refetch interval. Data can change every second; reading it that often would put load on the writers. */
const REFETCH_MS = 2_000;

/** Collects changes, and fetches the queries that show them again. */
export class Changes {
  private readonly changed = new Map<string, Set<string | undefined>>();
  private readonly timer = setInterval(() => this.refetch(), REFETCH_MS);

  constructor(private readonly queries: QueryClient) {}

  /** @param clientId limits the change to one client */
  note(topic: string, clientId?: string): void {
    const clients = this.changed.get(topic) ?? new Set();
    this.changed.set(topic, clients.add(clientId));
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private refetch(): void {
    if (this.changed.size === 0) return;
    const changed = new Map(this.changed);
    this.changed.clear();
    const affected = { predicate: ({ queryKey }: Query) => isAffected(queryKey, changed) };
    // A running request may have read the data before it changed
    const running = this.queries.getQueryCache().findAll({ ...affected, fetchStatus: 'fetching' });
    for (const { queryKey } of running) this.note(...(queryKey as [string, string | undefined]));
    // It is not cancelled: a slow one would never complete between frequent changes
    void this.queries.invalidateQueries(affected, { cancelRefetch: false });
  }
}

/** A query key is a topic, then a client's id, or undefined for queries over all clients. */
function isAffected(
  [topic, clientId]: QueryKey,
  changed: ReadonlyMap<string, ReadonlySet<string | undefined>>,
): boolean {
  const clients = changed.get(topic as string);
  if (!clients) return false;
  return clientId === undefined || clients.has(undefined) || clients.has(clientId as string);
}
