import kafkajs from 'kafkajs';
import type { Admin } from 'kafkajs';
import type { TopicState } from './topic-faults.js';

/** @throws when one of the topics has no leader yet, or does not exist */
export async function describeTopics(admin: Admin, names: string[]): Promise<Map<string, TopicState>> {
  const { topics } = await admin.fetchTopicMetadata({ topics: names });
  // A leader in the metadata may not know yet that it is one: only an answer proves it.
  for (const name of names) await admin.fetchTopicOffsets(name);
  const { resources } = await admin.describeConfigs({
    includeSynonyms: false,
    resources: names.map((name) => ({ type: kafkajs.ConfigResourceTypes.TOPIC, name })),
  });
  const settings = new Map(
    resources.map(({ resourceName, configEntries }) => [
      resourceName,
      new Map(configEntries.map(({ configName, configValue }) => [configName, configValue])),
    ]),
  );
  return new Map(
    topics.map(({ name, partitions }) => {
      const leaderless = partitions.filter(({ leader }) => leader < 0);
      if (partitions.length === 0 || leaderless.length > 0)
        throw new Error(`${name} has partitions without a leader`);
      return [
        name,
        {
          partitions: partitions.length,
          copies: Math.min(...partitions.map(({ replicas }) => replicas.length)),
          settings: settings.get(name) ?? new Map<string, string>(),
        },
      ];
    }),
  );
}

export function topicState(states: ReadonlyMap<string, TopicState>, name: string): TopicState {
  const state = states.get(name);
  if (!state) throw new Error(`the broker did not describe ${name}`);
  return state;
}
