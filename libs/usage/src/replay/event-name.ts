import { headerText } from '../events/decode/headers.js';
import type { Headers } from '../events/decode/headers.js';
import { isStructured } from '../events/decode/record.js';
import { readStrings } from '../json/read-strings.js';
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

/** Where the value has the parts: in structured mode below `data`, in binary mode at the top. */
const PATHS = { source: ['source'], id: ['id'], inData: ['data', 'clientId'], atTop: ['clientId'] };
const PARTS = ['clientId', 'source', 'id'] as const;

/** The parts of an event's name that are readable in a record, whatever else is wrong with it. */
export function readEventName(value: Buffer | null, headers: Headers): Partial<EventName> {
  const structured = isStructured(headers);
  const { source, id, inData, atTop } = readStrings(value?.toString() ?? '', PATHS);
  return validParts({
    clientId: structured ? inData : atTop,
    source: structured ? source : headerText(headers, 'ce_source'),
    id: structured ? id : headerText(headers, 'ce_id'),
  });
}

/** The first part in which two names differ; a part that one of them lacks does not differ. */
export const firstOtherPart = (
  one: Partial<EventName>,
  other: Partial<EventName>,
): keyof EventName | undefined =>
  PARTS.find((part) => one[part] !== undefined && other[part] !== undefined && one[part] !== other[part]);

const validParts = (parts: Record<keyof EventName, string | undefined>): Partial<EventName> =>
  Object.fromEntries(
    PARTS.flatMap((part) => {
      const value = parts[part];
      return value === undefined || value === '' ? [] : [[part, value]];
    }),
  );
