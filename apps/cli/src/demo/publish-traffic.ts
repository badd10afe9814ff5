import type { OutgoingRecord, Producer } from '#kafka';
import type { TrafficItem } from '../../../../test/support/traffic/index.js';
import { Interrupted } from './wait-until.js';

const BATCH_RECORDS = 1_000;

/**
 * Publishes records in their order, one batch under way while the next is made; returns how many.
 *
 * @param onPublished hears how many so far
 */
export async function publishTraffic(
  items: Iterable<TrafficItem>,
  to: { readonly producer: Producer; readonly topic: string; readonly signal: AbortSignal },
  onPublished: (records: number) => void,
): Promise<number> {
  let published = 0;
  let batch: OutgoingRecord[] = [];
  let underWay: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await underWay;
    onPublished(published);
    if (to.signal.aborted) throw new Interrupted();
    published += batch.length;
    underWay = to.producer.send(to.topic, batch);
    underWay.catch(() => undefined);
    batch = [];
  };
  for (const { record } of items) {
    batch.push(record);
    if (batch.length >= BATCH_RECORDS) await flush();
  }
  await flush();
  await underWay;
  return published;
}
