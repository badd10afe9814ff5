import { printable } from '#records';
import type { PrintedKey } from '#access';
import { KeyUses, connectRedis } from '#store';
import type { LogFlags } from '../logs/log-settings.js';
import { logSettings } from '../logs/log-settings.js';
import { padCells, padTitles } from '../terminal/pad-cells.js';
import { print } from '../terminal/print.js';
import { KeyLog } from './key-log.js';

export interface KeysFlags extends LogFlags {
  readonly all: boolean;
  readonly json: boolean;
}

const COLUMNS = [
  ['ID', 16],
  ['STATE', 8],
  ['ROLE', 7],
  ['CLIENT', 16],
  ['EXPIRES (UTC)', 16],
  ['LAST USED (UTC)', 16],
] as const;

/** Prints the valid keys, or with `--all` all keys, newest first. */
export async function listKeys(flags: KeysFlags): Promise<void> {
  const config = logSettings(flags);
  const uses = process.env['REDIS_URL'] ? await lastUses(config.redisUrl, config.topicPrefix) : new Map();
  const all = await KeyLog.open(config, (log) => Promise.resolve(log.registry.printedKeys(Date.now(), uses)));
  const keys = flags.all ? all : all.filter(({ state }) => state === 'in-force');
  if (flags.json) return print(keys.map((key) => `${JSON.stringify(key)}\n`).join(''));
  if (keys.length === 0) return print(all.length === 0 ? 'No access keys.\n' : 'No valid keys: see --all.\n');
  await print(`${padTitles(COLUMNS)}NAME\n${keys.map(keyLine).join('')}`);
}

async function lastUses(url: string, prefix: string): Promise<ReadonlyMap<string, number>> {
  const redis = connectRedis(url, () => undefined);
  try {
    return await new KeyUses(redis, prefix).all();
  } finally {
    redis.disconnect();
  }
}

const keyLine = ({ keyId, state, role, clientId = '-', expiresAt, lastUsedAt, name }: PrintedKey): string =>
  `${padCells(COLUMNS, [keyId, state, role, clientId, minute(expiresAt), minute(lastUsedAt)])}${printable(name)}\n`;

/** The log may hold an instant that is no text: such a key is expired or revoked, and is listed as it is. */
const minute = (instant: unknown = '-'): string => String(instant).slice(0, 16).replace('T', ' ');
