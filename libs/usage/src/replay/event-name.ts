import { headerText } from '../events/decode/headers.js';
import type { Headers } from '../events/decode/headers.js';
import { isStructured } from '../events/decode/record.js';
import type { EventIdentity } from '../events/usage-event.js';

/** What identifies an event, without its revision. */
export type EventName = Pick<EventIdentity, 'clientId' | 'source' | 'id'>;

const PARTS = ['clientId', 'source', 'id'] as const;

/** As much as a record says of which event it is, however wrong the rest is. */
export function eventNameIn(value: Buffer | null, headers: Headers): Partial<EventName> {
  const json = objectIn(value);
  const structured = isStructured(headers);
  const data = structured ? (json['data'] ?? {}) : json;
  return known({
    clientId: Object(data) === data ? (data as Record<string, unknown>)['clientId'] : undefined,
    source: structured ? json['source'] : headerText(headers, 'ce_source'),
    id: structured ? json['id'] : headerText(headers, 'ce_id'),
  });
}

/** The first part in which the two name different events; what one of them does not say cannot differ. */
export const differsIn = (one: Partial<EventName>, other: Partial<EventName>): keyof EventName | undefined =>
  PARTS.find((part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part]);

function objectIn(value: Buffer | null): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(value?.toString() ?? '');
    return Object(json) === json ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const known = (parts: Record<keyof EventName, unknown>): Partial<EventName> =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const value = parts[part];
      return typeof value === 'string' && value !== '' ? [[part, value]] : [];
    }),
  );
