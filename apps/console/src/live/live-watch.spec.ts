import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Change } from './change.js';
import { LiveWatch, changed } from './live-watch.js';
import type { LiveState } from './live-watch.js';

describe('LiveWatch', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const given = () => {
    const published: Change[] = [];
    const failures: unknown[] = [];
    const world = {
      ...{ count: 1, clientIds: new Set<string>(), polls: 0, fails: false },
      state: { usage: '1' } as LiveState,
    };
    const poll = () => {
      world.polls += 1;
      return world.fails ? Promise.reject(new Error('Redis is gone')) : Promise.resolve(world.state);
    };
    const watch = new LiveWatch(
      {
        get count() {
          return world.count;
        },
        clientIds: () => world.clientIds,
        publish: (event) => void published.push(event),
      },
      { pollAll: poll, pollClient: poll },
      (error) => failures.push(error),
    );
    return { ...{ published, failures, world, watch }, second: () => jest.advanceTimersByTimeAsync(1_000) };
  };

  it('publishes a change since a listener connected, once', async () => {
    const { published, world, watch, second } = given();
    await watch.start(undefined);
    world.state = { usage: '2' };
    await second();
    await second();
    expect(published).toEqual([{ topic: 'usage' }]);
    expect(world.polls).toBe(3);
  });

  it('polls each client once, however many listeners it has', async () => {
    const { published, world, watch, second } = given();
    await watch.start('acme');
    await watch.start('acme');
    world.clientIds = new Set(['acme']);
    world.state = { usage: '2' };
    await second();
    expect(published).toEqual([{ topic: 'usage', clientId: 'acme' }]);
    expect(world.polls).toBe(3);
  });

  it('continues after a failure, and publishes what it missed', async () => {
    const { published, failures, world, watch, second } = given();
    await watch.start(undefined);
    [world.fails, world.state] = [true, { usage: '2' }];
    await second();
    world.fails = false;
    await second();
    expect([failures.length, published]).toEqual([1, [{ topic: 'usage' }]]);
  });

  it('stops without listeners', async () => {
    const { world, watch, second } = given();
    await watch.start(undefined);
    world.count = 0;
    await second();
    await second();
    expect(world.polls).toBe(2);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('returns the topics whose state differs', () => {
    expect(changed({ usage: '1', closing: 'a' }, { usage: '2', closing: 'a' })).toEqual(['usage']);
  });
});
