import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { Changes } from './changes';

const REFETCH_MS = 2_000;

describe('changes', () => {
  const queries = new QueryClient();
  let changes: Changes;
  beforeEach(() => {
    jest.useFakeTimers();
    changes = new Changes(queries);
  });
  afterEach(() => {
    changes.stop();
    queries.clear();
    jest.useRealTimers();
  });

  /** A shown query whose requests take some time; returns the number of requests so far. */
  const show = (queryKey: readonly unknown[], takesMs = 0): (() => number) => {
    let requests = 0;
    const queryFn = async (): Promise<number> => {
      requests += 1;
      await new Promise((resolve) => setTimeout(resolve, takesMs));
      return requests;
    };
    const end = new QueryObserver(queries, { queryKey, queryFn, retry: false }).subscribe(() => undefined);
    ends.push(end);
    return () => requests;
  };
  const ends: (() => void)[] = [];
  afterEach(() => ends.splice(0).forEach((end) => end()));
  const wait = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

  it('fetch what shows them again, many together', async () => {
    const [usage, ingest] = [show(['usage', 'acme']), show(['ingest'])];
    changes.note('usage', 'acme');
    changes.note('usage', 'acme');
    await wait(3 * REFETCH_MS);
    expect([usage(), ingest()]).toEqual([2, 1]);
  });

  it('of one client fetch its own data and that of all clients', async () => {
    const [own, other, all] = [show(['usage', 'acme']), show(['usage', 'globex']), show(['usage'])];
    changes.note('usage', 'acme');
    await wait(3 * REFETCH_MS);
    expect([own(), other(), all()]).toEqual([2, 1, 2]);
  });

  it('during a request are fetched after it, which may have read the data before', async () => {
    const usage = show(['usage', 'acme'], REFETCH_MS + 500);
    changes.note('usage', 'acme');
    await wait(REFETCH_MS + 100);
    expect(usage()).toBe(1);
    await wait(REFETCH_MS);
    expect(usage()).toBe(2);
    await wait(5 * REFETCH_MS);
    expect(usage()).toBe(2);
  });
});
