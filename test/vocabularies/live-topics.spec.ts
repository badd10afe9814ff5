import { expect, it } from '@jest/globals';
import { LIVE_TOPICS } from '../../apps/console/src/live/change.js';
import { repoRoot } from '../support/services/repo-root.js';

// By a computed name: the page has a compiler of its own
const { TOPICS } = (await import(`${repoRoot}/apps/console/web/src/live/topics.ts`)) as {
  TOPICS: readonly string[];
};

it('the page listens to each topic that the console publishes', () => {
  expect(TOPICS).toEqual(LIVE_TOPICS);
});
