import type { AccessKey } from '#access';
import { print } from '../terminal/print.js';

/** Prints a new key with its secret, which is not stored. Standard output has only the secret, for use in a pipe. */
export async function printKey({ hash: _, ...key }: AccessKey, text: string, json: boolean): Promise<void> {
  if (json) return print(`${JSON.stringify({ ...key, key: text })}\n`);
  const { keyId, role, clientId, expiresAt } = key;
  const of = clientId === undefined ? role : `${role} ${clientId}`;
  process.stderr.write(
    `Key ${keyId} (${of}), ${expiresAt === undefined ? 'no expiry' : `until ${expiresAt}`}. ` +
      'Store it now: it is shown only once.\n',
  );
  await print(`${text}\n`);
}
