import { expect, it } from '@jest/globals';
import { Health, Shutdown, createLogger } from '#runtime';
import { followLogs } from './followed-log.js';
import type { FollowedLog } from './followed-log.js';

/** A log that is folded when `fold` is called; `events` records what happens to it. */
function logCalled(name: string, events: string[]) {
  let fold: () => void = () => undefined;
  const caughtUp = new Promise<void>((resolve) => (fold = resolve));
  const log: FollowedLog = {
    name,
    follow: async () => {
      events.push(`follow ${name}`);
      return {
        ...{ caughtUp, done: Promise.resolve(), health: () => ({ ok: true, detail: name }) },
        close: async () => void events.push(`close ${name}`),
      };
    },
  };
  return { log, fold };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

it('opens each log once the one before is folded, and closes them in the reverse order', async () => {
  const events: string[] = [];
  const [contracts, audit] = [logCalled('contracts', events), logCalled('audit', events)];
  const [health, shutdown] = [new Health(), new Shutdown(createLogger('test', 'silent'))];
  const opened = followLogs([contracts.log, audit.log], health, shutdown);
  await settled();
  expect(events).toEqual(['follow contracts']);
  contracts.fold();
  await settled();
  expect(events).toEqual(['follow contracts', 'follow audit']);
  audit.fold();
  expect(await opened).toHaveLength(2);
  expect(Object.keys((await health.report()).checks)).toEqual(['contracts', 'audit']);
  await shutdown.run();
  expect(events.slice(2)).toEqual(['close audit', 'close contracts']);
});

it('closes a log that is never folded: a start that fails meanwhile must not leave it open', async () => {
  const events: string[] = [];
  const shutdown = new Shutdown(createLogger('test', 'silent'));
  void followLogs([logCalled('contracts', events).log], new Health(), shutdown);
  await settled();
  await shutdown.run();
  expect(events).toEqual(['follow contracts', 'close contracts']);
});
