import kafkajs from 'kafkajs';
import type { Admin, Kafka } from 'kafkajs';
import { settingsOf } from './topic-spec.js';
import type { TopicSpec } from './topic-spec.js';
import { TopicsMisconfiguredError, topicFaults } from './topic-faults.js';
import type { TopicState } from './topic-faults.js';

const READY_WITHIN_MS = 30_000;

/**
 * Creates the topics that are missing, and the partitions that are missing of those that may grow; waits until all
 * have leaders, then checks every one. Several processes may do so at once.
 *
 * @throws TopicsMisconfiguredError naming every wrong setting of every topic.
 */
export async function ensureTopics(kafka: Kafka, specs: readonly TopicSpec[]): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    await createMissing(admin, specs);
    await grow(admin, specs, await describeWhenReady(admin, specs));
    const states = await describeWhenReady(admin, specs, hasGrown);
    const { brokers } = await admin.describeCluster();
    const bootstrap = brokers.map(({ host, port }) => `${host}:${port}`).join(',');
    const faults = specs.flatMap((spec) => topicFaults(spec, stateOf(states, spec.name), bootstrap));
    if (faults.length > 0) throw new TopicsMisconfiguredError(faults);
  } finally {
    await admin.disconnect();
  }
}

async function createMissing(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
  const present = new Set(await admin.listTopics());
  const missing = specs.filter(({ name }) => !present.has(name));
  if (missing.length === 0) return;
  // false means that another process was faster with some of them
  await admin.createTopics({
    waitForLeaders: false,
    topics: missing.map((spec) => ({
      topic: spec.name,
      numPartitions: spec.partitions,
      replicationFactor: spec.replicationFactor,
      configEntries: Object.entries(settingsOf(spec)).map(([name, value]) => ({ name, value })),
    })),
  });
}

/** That another process was faster shows in the topic: it has its partitions then. */
async function grow(
  admin: Admin,
  specs: readonly TopicSpec[],
  states: ReadonlyMap<string, TopicState>,
): Promise<void> {
  const small = specs.filter((spec) => !hasGrown(spec, stateOf(states, spec.name)));
  if (small.length === 0) return;
  await admin
    .createPartitions({
      topicPartitions: small.map(({ name, partitions }) => ({ topic: name, count: partitions })),
    })
    .catch(async (error: unknown) => {
      const now = await describeWhenReady(admin, specs);
      if (!small.every((spec) => hasGrown(spec, stateOf(now, spec.name)))) throw error;
    });
}

const hasGrown = ({ grows, partitions }: TopicSpec, state: TopicState): boolean =>
  !grows || state.partitions >= partitions;

/** A new topic is not known everywhere at once: asks until every partition has a leader and its settings show. */
async function describeWhenReady(
  admin: Admin,
  specs: readonly TopicSpec[],
  isReady: (spec: TopicSpec, state: TopicState) => boolean = () => true,
): Promise<Map<string, TopicState>> {
  const names = specs.map(({ name }) => name);
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      const states = await describe(admin, names);
      const waiting = specs.filter((spec) => !isReady(spec, stateOf(states, spec.name)));
      if (waiting.length === 0) return states;
      throw new Error(`${waiting.map(({ name }) => name).join(', ')} did not get new partitions`);
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`topics are not ready: ${names.join(', ')}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function describe(admin: Admin, names: string[]): Promise<Map<string, TopicState>> {
  const { topics } = await admin.fetchTopicMetadata({ topics: names });
  // A leader in the metadata may not know yet that it is one: only one that answers is.
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
        { partitions: partitions.length, settings: settings.get(name) ?? new Map<string, string>() },
      ];
    }),
  );
}

function stateOf(states: ReadonlyMap<string, TopicState>, name: string): TopicState {
  const state = states.get(name);
  if (!state) throw new Error(`the broker did not describe ${name}`);
  return state;
}
