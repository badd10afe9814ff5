import type { Kafka } from 'kafkajs';

/** The offsets that a group has committed for a topic, by partition; without partitions that it never committed. */
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
