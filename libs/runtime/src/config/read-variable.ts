import { readFileSync } from 'node:fs';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The text of a variable, or of the file that its `…_FILE` names (for mounted secrets); undefined if neither is
 * set. Empty counts as not set.
 *
 * @throws Error whose message follows the variable's name.
 */
export function readVariable(env: Environment, variable: string): string | undefined {
  const value = env[variable]?.trim();
  const path = env[`${variable}_FILE`]?.trim();
  if (!path) return value === '' ? undefined : value;
  if (value) throw new Error(`and ${variable}_FILE are both set: keep one`);
  try {
    return readFileSync(path, 'utf8').trim();
  } catch (error) {
    throw new Error(`cannot be read from ${path}, named by ${variable}_FILE (${errorCode(error)})`, {
      cause: error,
    });
  }
}

const errorCode = (error: unknown) =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error);
