import { readVariable } from '#runtime';
import { CliError, EXIT } from '../exit-code.js';

const VARIABLE = 'CONTADOR_KEY';

/**
 * The access key for the console. Not a flag, because flags are visible in the process list.
 *
 * @throws CliError if the named file cannot be read, or the key has characters that a header cannot contain
 */
export function keyFromEnvironment(): string | undefined {
  let key: string | undefined;
  try {
    key = readVariable(process.env, VARIABLE);
  } catch (error) {
    throw new CliError(`${VARIABLE} ${(error as Error).message}`, EXIT.usage);
  }
  if (key !== undefined && !/^[\x21-\x7e]+$/.test(key))
    throw new CliError(`${VARIABLE} is not an access key: it contains white space`, EXIT.usage);
  return key;
}
