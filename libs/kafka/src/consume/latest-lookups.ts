/**
 * What a fold keeps in memory of each partition: as the latest lookup found it, and as later slices changed it.
 *
 * When a partition is assigned again while it is looked up, the transport ignores that lookup and begins another. The
 * first one may still end last, because it waits for a server that does not answer. What it found is outdated then, and
 * does not replace what the later one found.
 */
export class LatestLookups<T> {
  private readonly kept = new Map<number, T>();
  /** The lookup of each partition that began last. */
  private readonly latest = new Map<number, symbol>();

  /** Forgets the partition, and keeps what `lookup` resolves to unless a later lookup has begun meanwhile. */
  async refresh<F extends T>(partition: number, lookup: () => Promise<F>): Promise<F> {
    const own = Symbol();
    this.latest.set(partition, own);
    this.kept.delete(partition);
    const found = await lookup();
    if (this.latest.get(partition) === own) this.kept.set(partition, found);
    return found;
  }

  /** undefined: not looked up, or forgotten. */
  get(partition: number): T | undefined {
    return this.kept.get(partition);
  }

  forget(partition: number): void {
    this.kept.delete(partition);
  }

  all(): T[] {
    return [...this.kept.values()];
  }
}
