import { makeKey } from '#access';
import type { AccessKey, Role } from '#access';
import { isId, isoInstant } from '#usage';
import { CliError, EXIT } from '../exit-code.js';
import type { LogFlags } from '../logs/log-settings.js';
import { logSettings } from '../logs/log-settings.js';
import { whoAmI } from '../terminal/who-am-i.js';
import { KeyLog } from './key-log.js';
import { printKey } from './print-key.js';

export interface CreateFlags extends LogFlags {
  readonly role: Role;
  readonly name: string;
  readonly client?: string;
  /** Epoch ms. */
  readonly expires?: number;
  readonly by?: string;
  readonly json: boolean;
}

/** Creates a key and prints it once. @throws CliError if role and client do not match */
export async function createKey({ expires, by = whoAmI(), json, ...flags }: CreateFlags): Promise<void> {
  const { role, name } = flags;
  const at = new Date();
  const { key, text } = makeKey({
    ...{ name, role, ...clientScope(flags), createdAt: at.toISOString(), createdBy: by },
    ...(expires !== undefined && { expiresAt: isoInstant(expires) }),
  });
  await KeyLog.open(logSettings(flags), (log) =>
    log.write({ type: 'key.created', before: undefined, after: key, by, at }),
  );
  await printKey(key, text, json);
}

function clientScope({ role, client }: Pick<CreateFlags, 'role' | 'client'>): Pick<AccessKey, 'clientId'> {
  if ((role === 'client') !== (client !== undefined))
    throw new CliError('--client is required for the role client and not allowed for others', EXIT.usage);
  if (client === undefined) return {};
  if (!isId(client))
    throw new CliError(
      `${JSON.stringify(client)} is not a valid client id: letters, digits, . _ -`,
      EXIT.usage,
    );
  return { clientId: client };
}
