import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Change } from './change.js';
import { LiveWatch, changed } from './live-watch.js';
import type { LiveState } from './live-watch.js';

describe('the watch', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  const given = () => {
    const told: Change[] = [];
    const failures: unknown[] = [];
    const world = {
      ...{ count: 1, clientIds: new Set<string>(), looks: 0, fails: false },
      stands: { usage: '1' } as LiveState,
    };
    const look = () => {
      world.looks += 1;
      return world.fails ? Promise.reject(new Error('Redis is gone')) : Promise.resolve(world.stands);
    };
    const watch = new LiveWatch(
      {
        get count() {
          return world.count;
        },
        clientIds: () => world.clientIds,
        tell: (event) => void told.push(event),
      },
      { atAll: look, atClient: look },
      (error) => failures.push(error),
    );
    return { ...{ told, failures, world, watch }, second: () => jest.advanceTimersByTimeAsync(1_000) };
  };

  it('tells what has changed since somebody began to listen, once', async () => {
    const { told, world, watch, second } = given();
    await watch.begin(undefined);
    world.stands = { usage: '2' };
    await second();
    await second();
    expect(told).toEqual([{ topic: 'usage' }]);
    expect(world.looks).toBe(3);
  });

  it('looks at each client once, however many listen', async () => {
    const { told, world, watch, second } = given();
    await watch.begin('acme');
    await watch.begin('acme');
    world.clientIds = new Set(['acme']);
    world.stands = { usage: '2' };
    await second();
    expect(told).toEqual([{ topic: 'usage', clientId: 'acme' }]);
    expect(world.looks).toBe(3);
  });

  it('goes on after a failure, and tells what it missed', async () => {
    const { told, failures, world, watch, second } = given();
    await watch.begin(undefined);
    [world.fails, world.stands] = [true, { usage: '2' }];
    await second();
    world.fails = false;
    await second();
    expect([failures.length, told]).toEqual([1, [{ topic: 'usage' }]]);
  });

  it('rests when nobody listens', async () => {
    const { world, watch, second } = given();
    await watch.begin(undefined);
    world.count = 0;
    await second();
    await second();
    expect(world.looks).toBe(2);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('names the topics that stand differently', () => {
    expect(changed({ usage: '1', closing: 'a' }, { usage: '2', closing: 'a' })).toEqual(['usage']);
  });
});
