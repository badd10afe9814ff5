import { Problem } from '../problems/problem.js';
import type { Principal } from './principal.js';

/** Whether somebody may see a client's data. */
export const maySee = ({ role, clientId }: Principal, asked: string): boolean =>
  role !== 'client' || clientId === asked;

/**
 * The client whose data is asked for: of a `client` always its own.
 * @throws Problem if it asks for another's, the same as for one that does not exist, which tells nothing
 */
export function ownClient(principal: Principal, asked: string | undefined): string | undefined {
  if (principal.role !== 'client') return asked;
  if (asked !== undefined && !maySee(principal, asked)) throw new Problem('unknown-client', 'No such client');
  return principal.clientId;
}
