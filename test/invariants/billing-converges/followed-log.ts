import { followTopic } from '#kafka';
import type { FollowedRecord, Following, Kafka } from '#kafka';

/** A topic in memory, as far as it has been written. */
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

  /** All that was in a partition when this was asked, or more. */
  async read(partition: number): Promise<readonly FollowedRecord[]> {
    await this.following?.upToDate();
    return this.byPartition.get(partition) ?? [];
  }

  async close(): Promise<void> {
    await this.following?.close();
  }
}
