import { parseContracts } from '#contracts';
import type { Checked, ContractVersion } from '#contracts';
import { groupBy } from '#usage';
import { CliError, EXIT } from '../exit-code.js';
import { readJsonFile } from '../input/read-json-file.js';

/** Checked versions by client id, in the order of the ids. */
export type Contracts = ReadonlyMap<string, readonly ContractVersion[]>;

/**
 * The contract versions in a file, of any clients, or all their faults.
 * @throws CliError (wrong usage) if the file cannot be read or is not JSON.
 */
export async function checkContracts(file: string): Promise<Checked<Contracts>> {
  const checked = parseContracts(await readJsonFile(file));
  if ('faults' in checked) return checked;
  const clients = groupBy(checked.ok, ({ clientId }) => clientId);
  return { ok: new Map([...clients].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** @throws CliError (wrong usage) with a line for each fault: file, JSON pointer, code, expected value. */
export async function readContracts(file: string): Promise<Contracts> {
  const checked = await checkContracts(file);
  if ('ok' in checked) return checked.ok;
  const lines = checked.faults.map(({ pointer, code, message }) =>
    [file, pointer, code, message].filter((part) => part !== '').join(': '),
  );
  throw new CliError(lines.join('\n'), EXIT.usage);
}
