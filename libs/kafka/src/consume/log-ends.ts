import type { Admin, Kafka } from 'kafkajs';
import type { Watermarks } from './start-position.js';

/** Fetches the first and next offsets of a topic's partitions from the broker. */
export class LogEnds {
  private admin: Promise<Admin> | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
  ) {}

  /** @throws when the broker does not answer; the next call connects again. */
  async all(): Promise<Map<number, Watermarks>> {
    try {
      this.admin ??= this.connect();
      const offsets = await (await this.admin).fetchTopicOffsets(this.topic);
      return new Map(
        offsets.map(({ partition, low, high }) => [partition, { low: Number(low), high: Number(high) }]),
      );
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  async read(partition: number): Promise<Watermarks> {
    const ends = (await this.all()).get(partition);
    if (!ends) throw new Error(`${this.topic} has no partition ${partition}`);
    return ends;
  }

  async close(): Promise<void> {
    const admin = this.admin;
    this.admin = undefined;
    await admin?.then(
      (connected) => connected.disconnect(),
      () => undefined,
    );
  }

  private async connect(): Promise<Admin> {
    const admin = this.kafka.admin({ retry: { retries: 3 } });
    await admin.connect();
    return admin;
  }
}
