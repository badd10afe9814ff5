import { recordJson } from '#kafka';
import { ContractRegistry } from '#contracts';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every contract version with when it was signed; what is no contract is passed over, as billing does. */
export async function signedContracts(logs: Logs): Promise<ContractRegistry> {
  const book = new ContractRegistry();
  await readAll(logs, 'contracts', ({ value, appendedAtMs }) => {
    if (value !== null) book.add(recordJson(value), appendedAtMs);
  });
  return book;
}
