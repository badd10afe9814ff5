import { compileCheck } from '../../checks/compile-check.js';
import { explain } from '../../checks/explain.js';
import type { Fields } from '../../checks/fields.js';
import type { Rejected } from '../../checks/reject.js';
import { rejected } from '../../checks/reject.js';
import type { Envelope } from '../../shapes/envelope.js';
import { VoidedRevision } from '../../shapes/revision.js';
import type { UsageEvent } from '../usage-event.js';
import { BODIES } from './bodies.js';

const isVoidedRevision = compileCheck(VoidedRevision);

const voided = ({ id, source }: Envelope, data: Fields): UsageEvent | Rejected =>
  isVoidedRevision(data)
    ? { clientId: data.clientId, source, id, revision: data.revision, voided: true }
    : explain(VoidedRevision, data, 'data.');

/** Reads the contact or shift in a checked envelope. Of a voided revision only the client id and revision are read. */
export const decodeUsageEvent = (envelope: Envelope): UsageEvent | Rejected => {
  const reader = BODIES.get(envelope.type);
  if (reader === undefined)
    return rejected('unknown-type', `type must be one of ${[...BODIES.keys()].join(', ')}, period.close`);
  const data = reader.pickFields(envelope.data);
  if (data['voided'] === true) return voided(envelope, data);
  const body = reader.readBody(data);
  if (body.kind === 'rejected') return body;
  const { id, source } = envelope;
  const clientId = data['clientId'] as string;
  const revision = (data['revision'] ?? 0) as number;
  return { clientId, source, id, revision, voided: false, body };
};
