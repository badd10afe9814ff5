import type { RawRecord, TopicName } from '#kafka';
import { logSettings } from '../logs/log-settings.js';
import type { Logs } from '../logs/open-logs.js';

/** A record without its offset. */
export interface LoggedRecord {
  readonly key: string | null;
  readonly value: string | null;
  readonly appendedAtMs?: number;
  readonly headers?: RawRecord['headers'];
}

/** Logs in memory, each with one partition. */
export function fakeLogs(topics: Readonly<Partial<Record<TopicName, readonly LoggedRecord[]>>>): Logs {
  const of = (topic: TopicName): readonly LoggedRecord[] => topics[topic] ?? [];
  return {
    config: logSettings({ brokers: 'none:9092' }, { CONTADOR_JOURNAL_PARTITIONS: '1' }),
    ends: async (topic) => new Map([[0, { low: 0, high: of(topic).length }]]),
    read: async (topic, { from, to }, onRecord) => {
      for (const [offset, { key, value, appendedAtMs = 0, headers = {} }] of of(topic).entries())
        if (offset >= from && offset < to)
          await onRecord({ offset, appendedAtMs, headers, key: bytes(key), value: bytes(value) });
    },
  };
}

const bytes = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));
