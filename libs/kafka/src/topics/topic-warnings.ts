import type { TopicState } from './topic-faults.js';
import type { TopicSpec } from './topic-spec.js';

type Described = readonly [spec: TopicSpec, state: TopicState];

const number = (state: TopicState, setting: string): number => Number(state.settings.get(setting) ?? 0);

/** Weaknesses that are intended in a trial deployment, and that one in production should not have. */
const RULES: readonly { weakness: string; remedy: string; holds: (described: Described) => boolean }[] = [
  {
    weakness: 'only one copy: the data of record is lost with that disk',
    remedy:
      'CONTADOR_REPLICATION_FACTOR=3 before the topics are created; afterwards kafka-reassign-partitions.sh',
    holds: ([, { copies }]) => copies === 1,
  },
  {
    weakness: 'fewer copies than CONTADOR_REPLICATION_FACTOR',
    remedy: 'kafka-reassign-partitions.sh',
    holds: ([{ replicationFactor }, { copies }]) => copies > 1 && copies < replicationFactor,
  },
  {
    weakness: 'acknowledged by only one broker: min.insync.replicas is 1',
    remedy: 'kafka-configs.sh … --add-config min.insync.replicas=2',
    holds: ([, state]) => state.copies > 2 && number(state, 'min.insync.replicas') < 2,
  },
  {
    weakness: 'not writable while any broker is down: min.insync.replicas is not below the number of copies',
    remedy: 'kafka-configs.sh … --add-config min.insync.replicas=2, with three copies',
    holds: ([, state]) => state.copies > 1 && number(state, 'min.insync.replicas') >= state.copies,
  },
  {
    weakness:
      'a broker that lacks acknowledged records can become leader if the others fail: unclean.leader.election.enable is true',
    remedy: 'kafka-configs.sh … --add-config unclean.leader.election.enable=false',
    holds: ([, { settings }]) => settings.get('unclean.leader.election.enable') === 'true',
  },
];

/** One line for each kind of weakness, with the topics that have it. */
export function topicWarnings(described: readonly Described[]): string[] {
  return RULES.flatMap(({ weakness, remedy, holds }) => {
    const names = described.filter(holds).map(([{ name }]) => name);
    return names.length === 0 ? [] : [`${names.join(', ')}: ${weakness}\n    ${remedy}`];
  });
}
