import type { Checked } from '#contracts';
import type { RawRecord } from '#kafka';
import { MAX_DEPTH, isDeeperThan } from '#usage';
import type { FaultCode } from '#wording';

/** A record that has no meaning in its topic: one fault of the whole record. */
export const refused = (code: FaultCode, message: string): { readonly faults: readonly [RecordFault] } => ({
  faults: [{ pointer: '', code, message }],
});

interface RecordFault {
  readonly pointer: '';
  readonly code: FaultCode;
  readonly message: string;
}

/**
 * A record's value as JSON. Codes: `undecodable` for a batch that cannot be decoded, `no-value` for a tombstone,
 * `too-deep` for a value that would exhaust the stack of functions that visit its members, `not-json`.
 */
export function parseRecordJson({ value, undecodable }: RawRecord): Checked<unknown> {
  if (undecodable) return refused('undecodable', `records that cannot be decoded: ${undecodable.reason}`);
  if (value === null) return refused('no-value', 'the record has no value: it is a tombstone');
  const text = value.toString();
  if (isDeeperThan(MAX_DEPTH, text))
    return refused('too-deep', `nested deeper than ${MAX_DEPTH} levels of arrays and objects`);
  try {
    return { ok: JSON.parse(text) };
  } catch (error) {
    return refused('not-json', String(error));
  }
}
