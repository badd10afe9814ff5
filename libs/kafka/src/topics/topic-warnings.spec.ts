import { describe, expect, it } from '@jest/globals';
import { TOPICS } from './topics.js';
import { topicWarnings } from './topic-warnings.js';

const { journal, audit } = TOPICS('x.', { journalRetentionMs: -1, replicationFactor: 3 });
const state = (copies: number, settings: Record<string, string> = { 'min.insync.replicas': '2' }) => ({
  ...{ partitions: 1, copies, settings: new Map(Object.entries(settings)) },
});

describe('topicWarnings', () => {
  it('returns none for three replicas of which two acknowledge', () => {
    expect(topicWarnings([[journal, state(3)]])).toEqual([]);
  });

  it.each<[string, RegExp, ReturnType<typeof state>]>([
    ['one replica', /^x\.journal: only one copy/, state(1)],
    ['fewer replicas than configured', /fewer copies than CONTADOR_REPLICATION_FACTOR/, state(2, {})],
    ['one acknowledges', /min\.insync\.replicas is 1\n.*=2/, state(3, { 'min.insync.replicas': '1' })],
    [
      'all replicas must acknowledge',
      /not writable while any broker is down/,
      state(3, { 'min.insync.replicas': '3' }),
    ],
    [
      'any replica may lead',
      /unclean/,
      state(3, { 'min.insync.replicas': '2', 'unclean.leader.election.enable': 'true' }),
    ],
  ])('%s', (_what, message, described) => {
    expect(topicWarnings([[journal, described]])).toEqual([expect.stringMatching(message)]);
  });

  it('names all topics of a kind in one line', () => {
    expect(topicWarnings([journal, audit].map((spec) => [spec, state(1)]))).toEqual([
      expect.stringMatching(/^x\.journal, x\.audit: /),
    ]);
  });
});
