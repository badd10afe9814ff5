import { STRUCTURED_CONTENT, toKafkaMessage } from '#kafka';
import type { CloudEvent, ContentMode, OutgoingRecord } from '#kafka';
import { decodeRecord } from '#usage';
import type { DecodeSettings } from '#usage';
import type { Line } from '../input/line-splitter.js';

export interface LineFault {
  readonly code: string;
  readonly message: string;
}

export interface LineRecord {
  readonly record: OutgoingRecord;
  /** Why ingest would refuse it. */
  readonly fault?: LineFault;
}

/** The record of a line, with its client as key, and the fault that ingest would find in it now. */
export function toRecord(
  { bytes, tooLong }: Line,
  mode: ContentMode,
  settings: DecodeSettings,
  nowMs: number,
): LineRecord {
  const asIs: OutgoingRecord = { key: null, value: bytes, headers: STRUCTURED_CONTENT };
  if (tooLong)
    return { record: asIs, fault: { code: 'oversized', message: 'exceeds the record size of the journal' } };
  const decoded = decodeRecord(
    { key: null, value: bytes, headers: STRUCTURED_CONTENT, appendedAtMs: nowMs },
    settings,
  );
  if (decoded.kind === 'rejected') {
    const { code, message, clientId = null } = decoded;
    return { record: { ...asIs, key: clientId }, fault: { code, message } };
  }
  if (decoded.kind === 'close') {
    const message = 'only billing sends closes; this event would close a period';
    return { record: { ...asIs, key: decoded.close.clientId }, fault: { code: 'period-close', message } };
  }
  const key = decoded.event.clientId;
  return { record: mode === 'structured' ? { ...asIs, key } : binary(bytes) };
}

/** Attributes become headers, which are text whatever the attribute's type. */
function binary(bytes: Buffer): OutgoingRecord {
  const { data, ...attributes } = JSON.parse(bytes.toString()) as CloudEvent & Record<string, unknown>;
  const texts = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)] as const);
  return toKafkaMessage({ ...(Object.fromEntries(texts) as unknown as CloudEvent), data }, 'binary');
}
