import { basename } from 'node:path';
import { readContracts } from '../contracts/read-contracts.js';
import type { Contracts } from '../contracts/read-contracts.js';
import { CliError, EXIT } from '../exit-code.js';

/** A file of contracts, by the name that it has in the comparison. */
export interface NamedFile {
  readonly name: string;
  readonly contracts: Contracts;
}

/**
 * Reads files of contracts; each is called by its own name, or where two have the same by the whole path.
 * @throws CliError (wrong usage) with all faults of the first file that has some, or if a file is named twice.
 */
export async function readNamed(files: readonly string[]): Promise<NamedFile[]> {
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new CliError(`${twice} is named twice`, EXIT.usage);
  const names = files.map((file) => basename(file));
  const read: NamedFile[] = [];
  for (const [index, file] of files.entries()) {
    const own = names[index] ?? file;
    const isUnique = names.indexOf(own) === names.lastIndexOf(own);
    read.push({ name: isUnique ? own : file, contracts: await readContracts(file) });
  }
  return read;
}
