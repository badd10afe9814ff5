import { followTopic } from '#kafka';
import type { Following, Kafka } from '#kafka';

/** Counts the documents that accounting systems receive: committed ones, as they arrive. */
export class Invoices {
  count = 0;
  private readonly ids = new Set<string>();
  private following: Following | undefined;

  constructor(
    private readonly kafka: Kafka,
    private readonly topic: string,
  ) {}

  async follow(): Promise<void> {
    this.following = await followTopic(this.kafka, this.topic, ({ value }) => {
      const { id } = JSON.parse(String(value)) as { id: string };
      this.ids.add(id);
      this.count += 1;
    });
    await this.following.caughtUp;
  }

  /** @throws Error when a document arrived twice */
  check(): void {
    if (this.ids.size !== this.count)
      throw new Error(`${this.count - this.ids.size} documents were published twice`);
  }

  async close(): Promise<void> {
    await this.following?.close();
  }
}
