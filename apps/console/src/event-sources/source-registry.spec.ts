import { describe, expect, it } from '@jest/globals';
import { SourceRegistry } from './source-registry.js';

const event = (clientId: string, source: string, appendedAtMs: number, isLeg = true) => ({
  ...{ clientId, source, partition: 0, isLeg, appendedAtMs },
});

describe('SourceRegistry', () => {
  it('knows each source of each client, and when it was last seen', () => {
    const registry = new SourceRegistry();
    registry.record(event('acme', '/pbx', 1_000));
    registry.record(event('acme', '/pbx', 91_000));
    registry.record(event('acme', '/zendesk', 5_000));
    registry.record(event('globex', '/pbx', 7_000));
    expect(registry.all().map(({ clientId, source, lastAtMs }) => [clientId, source, lastAtMs])).toEqual([
      ['acme', '/pbx', 91_000],
      ['acme', '/zendesk', 5_000],
      ['globex', '/pbx', 7_000],
    ]);
    expect(registry.all()[0]?.pauses.usualMs).toBe(90_000);
  });

  it('returns the share of a client’s legs that a source sends', () => {
    const registry = new SourceRegistry();
    for (let n = 0; n < 3; n++) registry.record(event('acme', '/pbx', n));
    registry.record(event('acme', '/zendesk', 5));
    for (let n = 0; n < 9; n++) registry.record(event('acme', '/wfm', n, false));
    expect(registry.all().map((source) => registry.share(source))).toEqual([0.75, 0.25, 0]);
  });

  it('is not filled up by a client that sends a different source with every event', () => {
    const registry = new SourceRegistry(20);
    for (let n = 0; n < 5; n++) registry.record(event('acme', '/pbx', n));
    for (let n = 0; n < 1_000; n++) registry.record(event('acme', `/call/${n}`, 10 + n));
    expect(registry.all().length).toBeLessThanOrEqual(20);
    expect(registry.all()[0]).toMatchObject({ source: '/pbx', events: 5 });
  });

  it('shares the legs of a client among the remaining sources', () => {
    const registry = new SourceRegistry();
    for (let n = 0; n < 3; n++) registry.record(event('acme', '/pbx', n));
    registry.record(event('acme', '/old', 5));
    registry.forget(({ source }) => source === '/old');
    expect(registry.all().map((source) => registry.share(source))).toEqual([1]);
  });

  it('ignores a source that is longer than a name', () => {
    const registry = new SourceRegistry();
    registry.record(event('acme', 'x'.repeat(513), 1));
    expect(registry.all()).toEqual([]);
  });
});
