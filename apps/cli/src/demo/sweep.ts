import type { Kafka } from '#kafka';
import { connectRedis } from '#store';

/** Deletes a deployment's topics and keys from shared servers. */
export async function sweep(kafka: Kafka, redisUrl: string, prefix: string): Promise<void> {
  const admin = kafka.admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
  await admin.deleteTopics({ topics }).finally(() => admin.disconnect());

  const redis = connectRedis(redisUrl, () => undefined);
  const nodes = 'nodes' in redis ? redis.nodes('master') : [redis];
  for (const node of nodes) {
    let cursor = '0';
    do {
      const [next, keys] = await node.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 1_000);
      // one key per call: on a cluster the keys of a call must share a slot
      await Promise.all(keys.map((key) => redis.unlink(key)));
      cursor = next;
    } while (cursor !== '0');
  }
  await redis.quit();
}
