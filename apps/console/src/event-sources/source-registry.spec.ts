import { describe, expect, it } from '@jest/globals';
import { SourceRegistry } from './source-registry.js';

const heard = (clientId: string, source: string, appendedAtMs: number, isLeg = true) => ({
  ...{ clientId, source, partition: 0, isLeg, appendedAtMs },
});

describe('PlatformBook', () => {
  it('knows each platform of each client, and when it was last heard', () => {
    const book = new SourceRegistry();
    book.note(heard('acme', '/pbx', 1_000));
    book.note(heard('acme', '/pbx', 91_000));
    book.note(heard('acme', '/zendesk', 5_000));
    book.note(heard('globex', '/pbx', 7_000));
    expect(book.all().map(({ clientId, source, lastAtMs }) => [clientId, source, lastAtMs])).toEqual([
      ['acme', '/pbx', 91_000],
      ['acme', '/zendesk', 5_000],
      ['globex', '/pbx', 7_000],
    ]);
    expect(book.all()[0]?.pauses.usualMs).toBe(90_000);
  });

  it('tells the part of a client’s legs that a platform brings', () => {
    const book = new SourceRegistry();
    for (let n = 0; n < 3; n++) book.note(heard('acme', '/pbx', n));
    book.note(heard('acme', '/zendesk', 5));
    for (let n = 0; n < 9; n++) book.note(heard('acme', '/wfm', n, false));
    expect(book.all().map((platform) => book.shareOf(platform))).toEqual([0.75, 0.25, 0]);
  });

  it('is not filled up by a platform whose source is never the same', () => {
    const book = new SourceRegistry(20);
    for (let n = 0; n < 5; n++) book.note(heard('acme', '/pbx', n));
    for (let n = 0; n < 1_000; n++) book.note(heard('acme', `/call/${n}`, 10 + n));
    expect(book.all().length).toBeLessThanOrEqual(20);
    expect(book.all()[0]).toMatchObject({ source: '/pbx', events: 5 });
  });

  it('shares the legs of a client among the platforms that are left', () => {
    const book = new SourceRegistry();
    for (let n = 0; n < 3; n++) book.note(heard('acme', '/pbx', n));
    book.note(heard('acme', '/old', 5));
    book.forget(({ source }) => source === '/old');
    expect(book.all().map((platform) => book.shareOf(platform))).toEqual([1]);
  });

  it('takes no text for a name that is longer than names are', () => {
    const book = new SourceRegistry();
    book.note(heard('acme', 'x'.repeat(513), 1));
    expect(book.all()).toEqual([]);
  });
});
