import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { CliError, EXIT } from '../exit-code.js';

/**
 * The JSON value in a file.
 * @throws CliError (wrong usage) if the file cannot be read or is not JSON.
 */
export async function readJsonFile(file: string): Promise<unknown> {
  const bytes = await readFile(file).catch((error: unknown) => {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CliError(
      code === 'ENOENT' ? `${file} does not exist` : `${file} cannot be read: ${message}`,
      EXIT.usage,
    );
  });
  if (!isUtf8(bytes)) throw new CliError(`${file}: not-json: the bytes are not valid UTF-8`, EXIT.usage);
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch (error) {
    throw new CliError(`${file}: not-json: ${(error as SyntaxError).message}`, EXIT.usage);
  }
}
