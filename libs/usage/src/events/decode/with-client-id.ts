import { isId } from '../checks/decorators.js';
import type { Envelope } from '../shapes/envelope.js';
import type { Decoded } from '../usage-event.js';

/** A refusal that says whose record it was, where the record does. */
export const withClientId = (decoded: Decoded, { data }: Envelope): Decoded => {
  if (decoded.kind !== 'rejected') return decoded;
  const clientId = data['clientId'];
  return isId(clientId) ? { ...decoded, clientId } : decoded;
};
