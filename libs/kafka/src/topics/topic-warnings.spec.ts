import { describe, expect, it } from '@jest/globals';
import { TOPICS } from './topics.js';
import { topicWarnings } from './topic-warnings.js';

const { journal, audit } = TOPICS('x.', { journalRetentionMs: -1, replicationFactor: 3 });
const state = (copies: number, settings: Record<string, string> = { 'min.insync.replicas': '2' }) => ({
  ...{ partitions: 1, copies, settings: new Map(Object.entries(settings)) },
});

describe('topicWarnings', () => {
  it('three copies of which two acknowledge are well', () => {
    expect(topicWarnings([[journal, state(3)]])).toEqual([]);
  });

  it.each<[string, RegExp, ReturnType<typeof state>]>([
    ['kept once', /^x\.journal: kept once only/, state(1)],
    ['fewer copies than said', /fewer brokers than CONTADOR_REPLICATION_FACTOR/, state(2, {})],
    ['one acknowledges', /min\.insync\.replicas is 1\n.*=2/, state(3, { 'min.insync.replicas': '1' })],
    [
      'all must acknowledge',
      /not writable while any broker is away/,
      state(3, { 'min.insync.replicas': '3' }),
    ],
    [
      'any may lead',
      /unclean/,
      state(3, { 'min.insync.replicas': '2', 'unclean.leader.election.enable': 'true' }),
    ],
  ])('%s', (_what, says, described) => {
    expect(topicWarnings([[journal, described]])).toEqual([expect.stringMatching(says)]);
  });

  it('names all topics of a kind in one line', () => {
    expect(topicWarnings([journal, audit].map((spec) => [spec, state(1)]))).toEqual([
      expect.stringMatching(/^x\.journal, x\.audit: /),
    ]);
  });
});
