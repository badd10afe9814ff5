import { compileCheck } from '../../checks/compile-check.js';
import { validationFaults, faultSentence } from '../../checks/explain.js';
import type { Fields } from '../../checks/fields.js';
import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import { Envelope } from '../../shapes/envelope.js';

const isEnvelope = compileCheck(Envelope);

/** Checks an envelope; `prefix` precedes attribute names in messages (`ce_` for attributes from headers). */
export const parseEnvelope = (candidate: unknown, prefix = ''): Envelope | Rejected => {
  if (typeof candidate !== 'object' || candidate === null || Array.isArray(candidate))
    return rejected('invalid-envelope', 'the record must be a CloudEvent: a JSON object');
  const fields = candidate as Fields;
  if (isEnvelope(fields)) return fields;
  const faults = validationFaults(Envelope, fields).map(
    (fault) => (fault.property === 'data' ? '' : prefix) + faultSentence(fault),
  );
  return rejected('invalid-envelope', faults.join('; '));
};
