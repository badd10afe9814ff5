import { isId } from '../../checks/id.js';
import type { Envelope } from '../../shapes/envelope.js';
import type { Decoded } from '../usage-event.js';

/** Adds the client id to a refusal if the record contains a valid one. */
export const withClientId = (decoded: Decoded, { data }: Envelope): Decoded => {
  if (decoded.kind !== 'rejected') return decoded;
  const clientId = data['clientId'];
  return isId(clientId) ? { ...decoded, clientId } : decoded;
};
