import { basename } from 'node:path';
import { readContracts } from '../contracts/read-contracts.js';
import type { Contracts } from '../contracts/read-contracts.js';
import { CliError, EXIT } from '../exit-code.js';

/** A file of contracts with its name in the comparison. */
export interface NamedFile {
  readonly name: string;
  readonly contracts: Contracts;
}

/**
 * Reads files of contracts. Each is named by its file name, or by its path if another file has the same name.
 * @throws CliError (wrong usage) with all faults of the first faulty file, or if a file is given twice.
 */
export async function readNamed(files: readonly string[]): Promise<NamedFile[]> {
  const twice = files.find((file, index) => files.indexOf(file) < index);
  if (twice !== undefined) throw new CliError(`${twice} is given twice`, EXIT.usage);
  const names = files.map((file) => basename(file));
  const read: NamedFile[] = [];
  for (const [index, file] of files.entries()) {
    const own = names[index] ?? file;
    const isUnique = names.indexOf(own) === names.lastIndexOf(own);
    read.push({ name: isUnique ? own : file, contracts: await readContracts(file) });
  }
  return read;
}
