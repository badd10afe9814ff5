import { headerText } from '../events/decode/headers.js';
import type { Headers } from '../events/decode/headers.js';
import { isStructured } from '../events/decode/record.js';
import { IsId, IsText } from '../checks/decorators.js';

/** The identity of an event without its revision. */
export class EventName {
  @IsId()
  readonly clientId!: string;

  @IsText()
  readonly source!: string;

  @IsText()
  readonly id!: string;
}

const PARTS = ['clientId', 'source', 'id'] as const;

/** The parts of an event's name that are readable in a record, whatever else is wrong with it. */
export function readEventName(value: Buffer | null, headers: Headers): Partial<EventName> {
  const json = parseObject(value);
  const structured = isStructured(headers);
  const data = structured ? (json['data'] ?? {}) : json;
  return validParts({
    clientId: Object(data) === data ? (data as Record<string, unknown>)['clientId'] : undefined,
    source: structured ? json['source'] : headerText(headers, 'ce_source'),
    id: structured ? json['id'] : headerText(headers, 'ce_id'),
  });
}

/** The first part in which two names differ; a part that one of them lacks does not differ. */
export const firstOtherPart = (
  one: Partial<EventName>,
  other: Partial<EventName>,
): keyof EventName | undefined =>
  PARTS.find((part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part]);

function parseObject(value: Buffer | null): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(value?.toString() ?? '');
    return Object(json) === json ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

const validParts = (parts: Record<keyof EventName, unknown>): Partial<EventName> =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const value = parts[part];
      return typeof value === 'string' && value !== '' ? [[part, value]] : [];
    }),
  );
