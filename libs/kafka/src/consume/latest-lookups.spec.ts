import { describe, expect, it } from '@jest/globals';
import { LatestLookups } from './latest-lookups.js';

const PARTITION = 3;

/** A lookup that ends when the test ends it. */
function pending(): { lookup: () => Promise<string>; end: (found: string) => void } {
  let end: (found: string) => void = () => undefined;
  const found = new Promise<string>((resolve) => (end = resolve));
  return { lookup: () => found, end };
}

describe('the latest lookup of a partition', () => {
  it('is kept when an earlier one ends later', async () => {
    const lookups = new LatestLookups<string>();
    const [first, second] = [pending(), pending()];
    const ended = [lookups.refresh(PARTITION, first.lookup), lookups.refresh(PARTITION, second.lookup)];
    second.end('later');
    await ended[1];
    first.end('earlier');
    expect(await Promise.all(ended)).toEqual(['earlier', 'later']);
    expect(lookups.get(PARTITION)).toBe('later');
  });

  it('leaves nothing while it lasts, even when an earlier one ends meanwhile', async () => {
    const lookups = new LatestLookups<string>();
    await lookups.refresh(PARTITION, () => Promise.resolve('before'));
    const [first, second] = [pending(), pending()];
    const ended = [lookups.refresh(PARTITION, first.lookup), lookups.refresh(PARTITION, second.lookup)];
    expect(lookups.get(PARTITION)).toBeUndefined();
    first.end('earlier');
    await ended[0];
    expect(lookups.get(PARTITION)).toBeUndefined();
    second.end('later');
    await ended[1];
    expect(lookups.get(PARTITION)).toBe('later');
  });

  it('leaves nothing when it fails', async () => {
    const lookups = new LatestLookups<string>();
    await lookups.refresh(PARTITION, () => Promise.resolve('before'));
    await expect(lookups.refresh(PARTITION, () => Promise.reject(new Error('no answer')))).rejects.toThrow();
    expect(lookups.get(PARTITION)).toBeUndefined();
  });

  it('of another partition changes nothing', async () => {
    const lookups = new LatestLookups<string>();
    const first = pending();
    const ended = lookups.refresh(PARTITION, first.lookup);
    await lookups.refresh(4, () => Promise.resolve('other'));
    first.end('own');
    await ended;
    expect(lookups.get(PARTITION)).toBe('own');
    expect(lookups.all().sort()).toEqual(['other', 'own']);
    lookups.forget(4);
    expect(lookups.all()).toEqual(['own']);
  });
});
