import type { TopicState } from './topic-faults.js';
import type { TopicSpec } from './topic-spec.js';

type Described = readonly [spec: TopicSpec, state: TopicState];

const number = (state: TopicState, setting: string): number => Number(state.settings.get(setting) ?? 0);

/** What a deployment for trying things out has on purpose, and one that invoices should not. */
const RULES: readonly { says: string; mend: string; holds: (described: Described) => boolean }[] = [
  {
    says: 'kept once only: with that disk the book of record is lost',
    mend: 'CONTADOR_REPLICATION_FACTOR=3 before the topics are made; afterwards kafka-reassign-partitions.sh',
    holds: ([, { copies }]) => copies === 1,
  },
  {
    says: 'kept on fewer brokers than CONTADOR_REPLICATION_FACTOR says',
    mend: 'kafka-reassign-partitions.sh',
    holds: ([{ replicationFactor }, { copies }]) => copies > 1 && copies < replicationFactor,
  },
  {
    says: 'acknowledged by one broker alone: min.insync.replicas is 1',
    mend: 'kafka-configs.sh … --add-config min.insync.replicas=2',
    holds: ([, state]) => state.copies > 2 && number(state, 'min.insync.replicas') < 2,
  },
  {
    says: 'not writable while any broker is away: min.insync.replicas is not below the number of copies',
    mend: 'kafka-configs.sh … --add-config min.insync.replicas=2, with three copies',
    holds: ([, state]) => state.copies > 1 && number(state, 'min.insync.replicas') >= state.copies,
  },
  {
    says: 'led by a broker that lacks acknowledged records, should the others fail: unclean.leader.election.enable is true',
    mend: 'kafka-configs.sh … --add-config unclean.leader.election.enable=false',
    holds: ([, { settings }]) => settings.get('unclean.leader.election.enable') === 'true',
  },
];

/** A line for each kind of weakness, with the topics that have it. */
export function topicWarnings(described: readonly Described[]): string[] {
  return RULES.flatMap(({ says, mend, holds }) => {
    const names = described.filter(holds).map(([{ name }]) => name);
    return names.length === 0 ? [] : [`${names.join(', ')}: ${says}\n    ${mend}`];
  });
}
