import { makeKey } from '#access';
import type { Role } from '#access';
import { KeyLog } from '../keys/key-log.js';
import { logSettings } from '../logs/log-settings.js';
import type { LogFlags } from '../logs/log-settings.js';
import { whoAmI } from '../terminal/who-am-i.js';

/** An access key of the demo. */
export interface DemoKey {
  readonly role: Role;
  readonly clientId?: string;
  /** The secret text to log in with. */
  readonly key: string;
}

/** Creates a key for each role and each client, as `contador keys create` does. */
export async function demoKeys(logs: LogFlags, clientIds: readonly string[]): Promise<DemoKey[]> {
  const keyTerms: Omit<DemoKey, 'key'>[] = [
    { role: 'billing' },
    { role: 'ops' },
    ...clientIds.map((clientId) => ({ role: 'client', clientId }) as const),
  ];
  const by = whoAmI();
  return KeyLog.open(logSettings(logs), async (log) => {
    const keys: DemoKey[] = [];
    for (const terms of keyTerms) {
      const at = new Date();
      const name = `demo ${terms.clientId ?? terms.role}`;
      const { key, text } = makeKey({ ...terms, name, createdAt: at.toISOString(), createdBy: by });
      await log.write({ type: 'key.created', before: undefined, after: key, by, at });
      keys.push({ ...terms, key: text });
    }
    return keys;
  });
}
