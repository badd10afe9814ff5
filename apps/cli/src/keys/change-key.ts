import { revokedKey, rotatedKey } from '#access';
import { CliError } from '../exit-code.js';
import type { LogFlags } from '../logs/log-settings.js';
import { logSettings } from '../logs/log-settings.js';
import { print } from '../terminal/print.js';
import { whoAmI } from '../terminal/who-am-i.js';
import { KeyLog } from './key-log.js';
import { printKey } from './print-key.js';

export interface RevokeFlags extends LogFlags {
  readonly by?: string;
}

export interface RotateFlags extends RevokeFlags {
  /** How long the old key remains valid, ms. */
  readonly overlap: number;
  /** Epoch ms. */
  readonly expires?: number;
  readonly json: boolean;
}

/** Revokes a key immediately; a key that is already revoked does not change. */
export async function revokeKey(keyId: string, { by = whoAmI(), ...flags }: RevokeFlags): Promise<void> {
  await KeyLog.open(logSettings(flags), async (log) => {
    const at = new Date();
    const before = log.find(keyId);
    if (before.revokedAt !== undefined)
      return print(`Key ${keyId} was already revoked at ${before.revokedAt}\n`);
    await log.write({ type: 'key.revoked', before, after: revokedKey(before, at), by, at });
    await print(`Revoked key ${keyId} and its sessions\n`);
  });
}

/** Creates a key that replaces another, which remains valid for the overlap, and prints the new key once. */
export async function rotateKey(keyId: string, flags: RotateFlags): Promise<void> {
  const { by = whoAmI(), overlap: overlapMs, expires, json } = flags;
  await KeyLog.open(logSettings(flags), async (log) => {
    const at = new Date();
    const before = log.find(keyId);
    if (typeof log.registry.inForce(keyId, at.getTime()) === 'string')
      throw new CliError(`Key ${keyId} is no longer valid: create a new key`);
    const rotation = { at, by, overlapMs, ...(expires !== undefined && { expiresAtMs: expires }) };
    const { old, key, text } = rotatedKey(before, rotation);
    await log.write({ type: 'key.created', before: undefined, after: key, by, at });
    await log.write({ type: 'key.rotated', before, after: old, by, at });
    process.stderr.write(`Key ${keyId} remains valid until ${old.expiresAt ?? ''}\n`);
    await printKey(key, text, json);
  });
}
