import type { Kafka } from 'kafkajs';

/** What a group has committed of a topic, by partition; without those it never committed. */
export async function committedOffsets(
  kafka: Kafka,
  groupId: string,
  topic: string,
): Promise<Map<number, number>> {
  const admin = kafka.admin();
  await admin.connect();
  try {
    const [found] = await admin.fetchOffsets({ groupId, topics: [topic] });
    const offsets = (found?.partitions ?? []).map(({ partition, offset }): [number, number] => [
      partition,
      Number(offset),
    ]);
    return new Map(offsets.filter(([, offset]) => offset >= 0));
  } finally {
    await admin.disconnect();
  }
}
