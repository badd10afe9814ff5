import type { OutgoingRecord, Producer } from '#kafka';
import type { TrafficItem } from '../../../../test/support/traffic/index.js';
import { Interrupted } from './wait-for-target.js';

const BATCH_RECORDS = 1_000;

/**
 * Publishes records in order, with one batch in flight while the next is generated; returns the number of records.
 *
 * @param onPublished called before each batch with the number of records published so far
 */
export async function publishTraffic(
  items: Iterable<TrafficItem>,
  to: { readonly producer: Producer; readonly topic: string; readonly signal: AbortSignal },
  onPublished: (records: number) => void,
): Promise<number> {
  let published = 0;
  let batch: OutgoingRecord[] = [];
  let inFlight: Promise<unknown> = Promise.resolve();
  const flush = async (): Promise<void> => {
    await inFlight;
    onPublished(published);
    if (to.signal.aborted) throw new Interrupted();
    published += batch.length;
    inFlight = to.producer.send(to.topic, batch);
    inFlight.catch(() => undefined);
    batch = [];
  };
  for (const { record } of items) {
    batch.push(record);
    if (batch.length >= BATCH_RECORDS) await flush();
  }
  await flush();
  await inFlight;
  return published;
}
