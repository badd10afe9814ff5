import { Problem } from '../problems/problem.js';
import type { Principal } from './principal.js';

/** Whether the principal may see a client's data. */
export const maySee = ({ role, clientId }: Principal, requested: string): boolean =>
  role !== 'client' || clientId === requested;

/**
 * The client whose data is requested; for the role `client` always its own.
 * @throws Problem if it requests another's, the same as for an unknown one, so that the response reveals nothing
 */
export function ownClient(principal: Principal, requested: string | undefined): string | undefined {
  if (principal.role !== 'client') return requested;
  if (requested !== undefined && !maySee(principal, requested))
    throw new Problem('unknown-client', 'No such client');
  return principal.clientId;
}
