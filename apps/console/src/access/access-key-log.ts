import { followTopic } from '#kafka';
import { AccessKeyRegistry, accessKeyIn } from '#access';
import type { Health, Logger, Shutdown } from '#runtime';
import type { KeyUses } from '#store';
import type { ConsoleConfig } from '../config/console-config.js';
import { CredentialAuthenticator } from './authenticator.js';
import type { Authenticator } from './authenticator.js';
import { noteUses } from './note-uses.js';
import { OpenAuthenticator } from './open-authenticator.js';
import { Sessions } from './sessions.js';
import { openTokens } from './tokens/open-tokens.js';

export interface Access {
  readonly authenticator: Authenticator;
  readonly sessions: Sessions;
  /** Every key, in force or not. */
  readonly keys: AccessKeyRegistry;
  /** Rejects when keys are no longer followed: a revoked key would stay valid. */
  readonly done: Promise<void>;
}

interface AccessDependencies {
  readonly kafka: Parameters<typeof followTopic>[0];
  readonly topic: string;
  readonly uses: Pick<KeyUses, 'note'>;
  readonly health: Pick<Health, 'register'>;
  readonly logger: Logger;
  readonly shutdown: Shutdown;
}

/** Follows the log of keys. An open console still lists them, but requires none. */
export async function openAccess(config: ConsoleConfig, dependencies: AccessDependencies): Promise<Access> {
  const { kafka, topic, uses, health, logger, shutdown } = dependencies;
  const sessions = new Sessions(new TextEncoder().encode(config.sessionSecret), config.sessionLifetimeMs);
  const keys = new AccessKeyRegistry();
  const following = await followTopic(kafka, topic, ({ value, partition, offset }) => {
    const key = accessKeyIn(value);
    if (key) keys.put(key);
    else logger.error({ topic, partition, offset }, 'an access key record is ignored');
  });
  shutdown.add('access keys', () => following.close());
  await following.caughtUp;
  health.register({ name: 'access', check: () => following.health() });
  const { done } = following;
  if (config.access === 'open') {
    logger.warn('CONTADOR_ACCESS is open: every user of this machine has full access');
    return { authenticator: new OpenAuthenticator(), sessions, keys, done };
  }
  const tokens = openTokens(config);
  if (keys.all().length === 0 && !tokens)
    logger.warn('no access keys exist yet, and nobody can log in: contador keys create --help');
  const used = noteUses(
    (keyId, atMs) => uses.note(keyId, atMs),
    (err) => logger.warn({ err }, 'the use of an access key could not be recorded'),
  );
  const authenticator = new CredentialAuthenticator(keys, sessions, tokens, used);
  return { authenticator, sessions, keys, done };
}
