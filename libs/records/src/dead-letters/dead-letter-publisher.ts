import { isReadable, isTooLarge, recordSize } from '#kafka';
import type { OutgoingRecord, Producer } from '#kafka';
import type { DeadLetter } from './dead-letter.js';
import { deadLetterRecord, withoutBytes } from './write-dead-letter.js';

/** Size that the topic takes at least (`TOPICS`), less the frame of a batch. */
const LARGEST_BYTES = 5 * 1024 * 1024 - 1024;

/**
 * Publishes dead letters: the original key, bytes and headers, with reason and origin as additional headers.
 * One that is too large for the topic is published without its bytes, so that no dead letter blocks its
 * partition; and so is one that is too large for its readers, because a dead letter has more headers than the record.
 */
export class DeadLetterPublisher {
  constructor(
    private readonly producer: Pick<Producer, 'send'>,
    private readonly topic: string,
  ) {}

  async publish(deadLetters: readonly DeadLetter[]): Promise<void> {
    try {
      await this.producer.send(this.topic, deadLetters.map(recordWithinLimits));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      // the topic takes less than it should: only sending one by one shows which dead letter is too large
      for (const deadLetter of deadLetters) await this.publishOne(deadLetter);
    }
  }

  private async publishOne(deadLetter: DeadLetter): Promise<void> {
    try {
      await this.producer.send(this.topic, [recordWithinLimits(deadLetter)]);
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      await this.producer.send(this.topic, [deadLetterRecord(withoutBytes(deadLetter))]);
    }
  }
}

function recordWithinLimits(deadLetter: DeadLetter): OutgoingRecord {
  const record = deadLetterRecord(deadLetter);
  const isWithin = recordSize(record) <= LARGEST_BYTES && isReadable(record);
  return isWithin ? record : deadLetterRecord(withoutBytes(deadLetter));
}
