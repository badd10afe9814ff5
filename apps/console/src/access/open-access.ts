import { followTopic } from '#kafka';
import { KeyBook } from '#runtime';
import type { Logger, Shutdown } from '#runtime';
import type { ConsoleConfig } from '../config/console-config.js';
import { CredentialAuthenticator } from './authenticator.js';
import type { Authenticator } from './authenticator.js';
import { accessKeyIn } from './key-record.js';
import { OpenAuthenticator } from './open-authenticator.js';
import { Sessions } from './sessions.js';

export interface Access {
  readonly authenticator: Authenticator;
  readonly sessions: Sessions;
  /** Rejects when keys are no longer followed: a revoked one would go on opening. */
  readonly done: Promise<void>;
}

/** Follows the log of keys, unless the console is open to everybody. */
export async function openAccess(
  config: Pick<ConsoleConfig, 'access' | 'sessionSecret'>,
  { kafka, topic }: { readonly kafka: Parameters<typeof followTopic>[0]; readonly topic: string },
  logger: Logger,
  shutdown: Shutdown,
): Promise<Access> {
  const sessions = new Sessions(new TextEncoder().encode(config.sessionSecret));
  if (config.access === 'open') {
    logger.warn('CONTADOR_ACCESS is open: everybody on this machine may do everything');
    return { authenticator: new OpenAuthenticator(), sessions, done: new Promise(() => undefined) };
  }
  const keys = new KeyBook();
  const following = await followTopic(kafka, topic, ({ value, partition, offset }) => {
    const key = accessKeyIn(value);
    if (key) keys.put(key);
    else logger.error({ topic, partition, offset }, 'a record of the access keys is passed over');
  });
  shutdown.add('access keys', () => following.close());
  await following.caughtUp;
  if (keys.all().length === 0) logger.warn('there are no access keys yet: contador keys create --help');
  return {
    authenticator: new CredentialAuthenticator(keys, sessions, undefined),
    sessions,
    done: following.done,
  };
}
