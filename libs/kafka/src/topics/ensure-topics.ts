import type { Admin, Kafka } from 'kafkajs';
import { describeTopics, topicState } from './describe-topics.js';
import { TopicsMisconfiguredError, faultText, topicFaults } from './topic-faults.js';
import type { TopicState } from './topic-faults.js';
import { topicSettings } from './topic-spec.js';
import type { TopicSpec } from './topic-spec.js';
import { topicWarnings } from './topic-warnings.js';

const READY_WITHIN_MS = 30_000;

/**
 * Creates missing topics, and missing partitions of topics that may grow; waits until all have leaders. Several
 * processes may do so concurrently. `checkTopics` checks their settings.
 */
export function createTopics(kafka: Kafka, specs: readonly TopicSpec[]): Promise<void> {
  return withAdmin(kafka, async (admin) => {
    await createMissing(admin, specs);
    await grow(admin, specs, await describeWhenReady(admin, specs));
    await describeWhenReady(admin, specs, hasGrown);
  });
}

/** Every setting of every topic that breaks a guarantee, and settings that may be intended (warnings). */
export function checkTopics(
  kafka: Kafka,
  specs: readonly TopicSpec[],
): Promise<{ readonly faults: string[]; readonly warnings: string[] }> {
  return withAdmin(kafka, async (admin) => {
    const { faults, states } = await checkSpecs(admin, specs);
    return {
      faults: faults.map(faultText),
      warnings: topicWarnings(specs.map((spec) => [spec, topicState(states, spec.name)])),
    };
  });
}

/** Creates and checks. @throws TopicsMisconfiguredError naming every wrong setting of every topic. */
export async function ensureTopics(kafka: Kafka, specs: readonly TopicSpec[]): Promise<void> {
  await createTopics(kafka, specs);
  const { faults } = await withAdmin(kafka, (admin) => checkSpecs(admin, specs));
  if (faults.length > 0) throw new TopicsMisconfiguredError(faults);
}

async function checkSpecs(admin: Admin, specs: readonly TopicSpec[]) {
  const states = await describeTopics(
    admin,
    specs.map(({ name }) => name),
  );
  const { brokers } = await admin.describeCluster();
  const bootstrap = brokers.map(({ host, port }) => `${host}:${port}`).join(',');
  return {
    states,
    faults: specs.flatMap((spec) => topicFaults(spec, topicState(states, spec.name), bootstrap)),
  };
}

async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.disconnect();
  }
}

async function createMissing(admin: Admin, specs: readonly TopicSpec[]): Promise<void> {
  const present = new Set(await admin.listTopics());
  const missing = specs.filter(({ name }) => !present.has(name));
  if (missing.length === 0) return;
  // false means that another process created some of them first
  await admin.createTopics({
    waitForLeaders: false,
    topics: missing.map((spec) => ({
      topic: spec.name,
      numPartitions: spec.partitions,
      replicationFactor: spec.replicationFactor,
      configEntries: Object.entries(topicSettings(spec)).map(([name, value]) => ({ name, value })),
    })),
  });
}

/** If another process was first, the request fails but the topic has its partitions. */
async function grow(
  admin: Admin,
  specs: readonly TopicSpec[],
  states: ReadonlyMap<string, TopicState>,
): Promise<void> {
  const small = specs.filter((spec) => !hasGrown(spec, topicState(states, spec.name)));
  if (small.length === 0) return;
  await admin
    .createPartitions({
      topicPartitions: small.map(({ name, partitions }) => ({ topic: name, count: partitions })),
    })
    .catch(async (error: unknown) => {
      const now = await describeWhenReady(admin, specs);
      if (!small.every((spec) => hasGrown(spec, topicState(now, spec.name)))) throw error;
    });
}

const hasGrown = ({ grows, partitions }: TopicSpec, state: TopicState): boolean =>
  !grows || state.partitions >= partitions;

/**
 * A new topic is not known to all brokers immediately: waits until every partition has a leader and its
 * settings are visible.
 */
async function describeWhenReady(
  admin: Admin,
  specs: readonly TopicSpec[],
  isReady: (spec: TopicSpec, state: TopicState) => boolean = () => true,
): Promise<Map<string, TopicState>> {
  const names = specs.map(({ name }) => name);
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    try {
      const states = await describeTopics(admin, names);
      const waiting = specs.filter((spec) => !isReady(spec, topicState(states, spec.name)));
      if (waiting.length === 0) return states;
      throw new Error(`${waiting.map(({ name }) => name).join(', ')} did not get new partitions`);
    } catch (error) {
      if (Date.now() > deadline)
        throw new Error(`topics are not ready: ${names.join(', ')}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
