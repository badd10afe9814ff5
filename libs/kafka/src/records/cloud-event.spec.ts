import { describe, expect, it } from '@jest/globals';
import { toKafkaMessage } from './cloud-event.js';
import type { CloudEvent } from './cloud-event.js';

const event: CloudEvent = {
  specversion: '1.0',
  id: '4711',
  source: '/pbx/madrid',
  type: 'contact.call',
  time: '2026-03-02T09:14:05Z',
  data: { clientId: 'acme' },
};

describe('toKafkaMessage', () => {
  it('binary: attributes are headers, the value is the data', () => {
    expect(toKafkaMessage(event, 'binary')).toEqual({
      key: 'acme',
      value: '{"clientId":"acme"}',
      headers: {
        'content-type': 'application/json',
        ce_specversion: '1.0',
        ce_id: '4711',
        ce_source: '/pbx/madrid',
        ce_type: 'contact.call',
        ce_time: '2026-03-02T09:14:05Z',
      },
    });
  });

  it('structured: the value is the event', () => {
    const { key, value, headers } = toKafkaMessage(event, 'structured');
    expect(key).toBe('acme');
    expect(JSON.parse(String(value))).toEqual(event);
    expect(headers).toEqual({ 'content-type': 'application/cloudevents+json; charset=UTF-8' });
  });
});
