import { ContractBook } from '#contracts';
import { parsed } from './parsed.js';
import { readAll } from './open-logs.js';
import type { Logs } from './open-logs.js';

/** Every contract version with when it was signed; what is no contract is passed over, as billing does. */
export async function signedContracts(logs: Logs): Promise<ContractBook> {
  const book = new ContractBook();
  await readAll(logs, 'contracts', ({ value, appendedAtMs }) => {
    if (value !== null) book.add(parsed(value), appendedAtMs);
  });
  return book;
}
