import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import { isDeeperThan } from './depth.js';
import type { Limits } from './settings.js';
import { MAX_DEPTH, MAX_RECORD_BYTES } from './settings.js';
import { utf8Text } from './utf8.js';

/** Parses untrusted bytes as one JSON value: size is checked before decoding, depth before parsing. */
export const parseEventJson = (
  bytes: Buffer | string | null,
  limits: Limits,
): { readonly json: unknown } | Rejected => {
  if (bytes === null) return rejected('not-json', 'the record has no value; it must be a JSON object');
  const maxBytes = limits.maxRecordBytes ?? MAX_RECORD_BYTES;
  const size = typeof bytes === 'string' ? Buffer.byteLength(bytes) : bytes.length;
  if (size > maxBytes) return rejected('oversized', `${size} bytes; at most ${maxBytes} are accepted`);
  const text = typeof bytes === 'string' ? bytes : utf8Text(bytes);
  if (text === undefined) return rejected('not-json', 'the bytes are not valid UTF-8');
  const maxDepth = limits.maxDepth ?? MAX_DEPTH;
  if (isDeeperThan(maxDepth, text))
    return rejected('too-deep', `nested deeper than ${maxDepth} levels of arrays and objects`);
  try {
    return { json: JSON.parse(text) as unknown };
  } catch (error) {
    return rejected('not-json', `not one JSON text: ${(error as SyntaxError).message}`);
  }
};
