import { Command, InvalidArgumentError, Option } from 'commander';
import { parseInstant } from '#contracts';
import { duration } from '#runtime';
import { ROLES } from '#access';
import { DAY_MS } from '#usage';
import { withLogs } from '../dead-letters/flags.js';
import { revokeKey, rotateKey } from './change-key.js';
import type { RevokeFlags, RotateFlags } from './change-key.js';
import { createKey } from './create-key.js';
import type { CreateFlags } from './create-key.js';
import { listKeys } from './list-keys.js';
import type { KeysFlags } from './list-keys.js';

const EXAMPLES = `
Keys give access to the console: ops reads, billing reads and writes, client reads its own data. They are stored in Kafka
as hashes, so anyone with write access there can create keys; a running console applies a change within a second.

Programs send a key as "Authorization: Bearer …"; contador's own commands take it from CONTADOR_KEY or
CONTADOR_KEY_FILE; people log in with it on the page.

Examples:
  contador keys create --role billing --name ana@example.com > ~/.contador-key
  contador keys create --role client --client acme --name "Acme's dashboard" --expires P90D
  contador keys list
  contador keys rotate 5f0c1a9be2d34c77 --overlap PT24H
  contador keys revoke 5f0c1a9be2d34c77`;

const ms = (text: string): number => {
  try {
    return duration.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`The duration ${(error as Error).message}.`);
  }
};

/** Parses a future instant or a duration from now; epoch ms. */
const end = (text: string): number => {
  const endsMs = text.startsWith('P') ? Date.now() + ms(text) : parseInstant(text);
  if (endsMs === undefined || endsMs <= Date.now())
    throw new InvalidArgumentError('Must be a duration such as P90D, or a future instant.');
  return endsMs;
};

const name = (text: string): string => {
  if (text.trim() === '' || text.length > 200)
    throw new InvalidArgumentError('Must have 1 to 200 characters.');
  return text.trim();
};

const withExpiry = (command: Command): Command =>
  command
    .option('--expires <time>', 'expiry: P90D from now, or an instant (default: never)', end)
    .option('--by <name>', 'operator, for the audit (default: user@host)')
    .option('--json', 'print the key and its terms as JSON', false);

const create = (): Command =>
  withExpiry(
    withLogs(new Command('create'))
      .description('create a key; it is shown once')
      .addOption(new Option('--role <role>', 'permissions').choices(ROLES).makeOptionMandatory())
      .option('--client <id>', 'client id, for the role client')
      .requiredOption('--name <text>', 'owner or purpose', name),
  ).action((flags: CreateFlags) => createKey(flags));

const list = (): Command =>
  withLogs(new Command('list'))
    .description('the valid keys; with REDIS_URL set, when each was last used')
    .option('--all', 'include expired and revoked keys', false)
    .option('--json', 'one JSON object a line', false)
    .action((flags: KeysFlags) => listKeys(flags));

const revoke = (): Command =>
  withLogs(new Command('revoke'))
    .description('revoke a key and its sessions immediately')
    .argument('<id>', 'see keys list')
    .option('--by <name>', 'operator, for the audit (default: user@host)')
    .action((id: string, flags: RevokeFlags) => revokeKey(id, flags));

const rotate = (): Command =>
  withExpiry(
    withLogs(new Command('rotate'))
      .description('replace a key with a new one of the same terms; it is shown once')
      .argument('<id>', 'see keys list')
      .option('--overlap <duration>', 'how long the old key remains valid', ms, DAY_MS),
  ).action((id: string, flags: RotateFlags) => rotateKey(id, flags));

export const keysCommand = (): Command =>
  new Command('keys')
    .description('access keys of the console')
    .addHelpText('after', EXAMPLES)
    .addCommand(create())
    .addCommand(list())
    .addCommand(revoke())
    .addCommand(rotate());
