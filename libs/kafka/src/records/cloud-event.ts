import type { HeaderNames } from './header-names.js';
import type { OutgoingRecord } from './outgoing-record.js';

/** A CloudEvent 1.0 with JSON data, about one client if it names one. */
export interface CloudEvent {
  specversion: '1.0';
  id: string;
  source: string;
  type: string;
  time?: string;
  data: { clientId?: string };
}

/** `binary`: attributes as `ce_…` headers, the value is the data; `structured`: the value is the whole event. */
export type ContentMode = 'binary' | 'structured';

/** The header of an event in structured mode. */
export const STRUCTURED_CONTENT = { 'content-type': 'application/cloudevents+json; charset=UTF-8' } as const;

/** The headers by which an event in binary mode is recognized. */
export const ATTRIBUTE_HEADERS = ['ce_specversion', 'ce_id', 'ce_source', 'ce_type'] as const;

/** The headers that `toKafkaMessage` writes of an event with a time, in binary mode. */
export const TIMED_EVENT_HEADERS: HeaderNames = {
  required: ['content-type', ...ATTRIBUTE_HEADERS, 'ce_time'],
};

/** The event as a record with its client's id as key; without a client the key is null. */
export function toKafkaMessage(event: CloudEvent, mode: ContentMode = 'binary'): OutgoingRecord {
  const key = event.data.clientId ?? null;
  if (mode === 'structured') {
    return { key, value: JSON.stringify(event), headers: STRUCTURED_CONTENT };
  }
  const { data, ...attributes } = event;
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  for (const [name, value] of Object.entries(attributes)) headers[`ce_${name}`] = value;
  return { key, value: JSON.stringify(data), headers };
}
