import { followTopic } from '#kafka';
import type { FollowedRecord, Following, Kafka } from '#kafka';

/** An in-memory copy of a topic, up to its latest record. */
export class FollowedLog {
  private readonly byPartition = new Map<number, FollowedRecord[]>();

  private constructor(private following: Following | undefined) {}

  static async open(kafka: Kafka, topic: string): Promise<FollowedLog> {
    const log = new FollowedLog(undefined);
    log.following = await followTopic(kafka, topic, (record) => {
      const { partition } = record;
      log.byPartition.set(partition, [...(log.byPartition.get(partition) ?? []), record]);
    });
    return log;
  }

  /** Resolves to at least the records that the partition held at the time of the call. */
  async read(partition: number): Promise<readonly FollowedRecord[]> {
    await this.following?.upToDate();
    return this.byPartition.get(partition) ?? [];
  }

  async close(): Promise<void> {
    await this.following?.close();
  }
}
