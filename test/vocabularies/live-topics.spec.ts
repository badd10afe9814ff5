import { expect, it } from '@jest/globals';
import { LIVE_TOPICS } from '../../apps/console/src/live/change.js';
import { packageRoot } from '#runtime';

// By a computed name: the page has a compiler of its own
const { WATCHED_TOPICS } = (await import(`${packageRoot}/apps/console/web/src/live/topics.ts`)) as {
  WATCHED_TOPICS: readonly string[];
};

it('the page listens to each topic that the console publishes', () => {
  expect(WATCHED_TOPICS).toEqual(LIVE_TOPICS);
});
