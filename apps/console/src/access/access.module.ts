import { Module } from '@nestjs/common';
import type { FactoryProvider } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessKeyRegistry } from '#access';
import { Connections } from '#connections';
import { KeyUses } from '#store';
import { ConsoleConfig } from '../config/console-config.js';
import { AccessGuard } from './access.guard.js';
import { AccessKeyLog } from './access-key-log.js';
import { Authenticator, CredentialAuthenticator } from './authenticator.js';
import { AccessLimits } from './limits/access-limits.js';
import { noteUses } from './note-uses.js';
import { OpenAuthenticator } from './open-authenticator.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { Sessions } from './sessions.js';
import { openTokens } from './tokens/open-tokens.js';

const keyUses: FactoryProvider<KeyUses> = {
  provide: KeyUses,
  inject: [Connections, ConsoleConfig],
  useFactory: ({ redis }: Connections, { topicPrefix }: ConsoleConfig) => new KeyUses(redis, topicPrefix),
};

const sessions: FactoryProvider<Sessions> = {
  provide: Sessions,
  inject: [ConsoleConfig],
  useFactory: ({ sessionSecret, sessionLifetimeMs }: ConsoleConfig) =>
    new Sessions(new TextEncoder().encode(sessionSecret), sessionLifetimeMs),
};

/** An open console requires no credentials. */
const authenticator: FactoryProvider<Authenticator> = {
  provide: Authenticator,
  inject: [ConsoleConfig, Connections, AccessKeyRegistry, Sessions, KeyUses],
  useFactory: (
    config: ConsoleConfig,
    { logger }: Connections,
    ...[keys, opened, uses]: [AccessKeyRegistry, Sessions, KeyUses]
  ) => {
    if (config.access === 'open') return new OpenAuthenticator();
    const used = noteUses(
      (keyId, atMs) => uses.note(keyId, atMs),
      (err) => logger.warn({ err }, 'the use of an access key could not be recorded'),
    );
    return new CredentialAuthenticator(keys, opened, openTokens(config), used);
  },
};

/** Who the caller is, and whether a route admits it: the guard applies to every route of the console. */
@Module({
  controllers: [SessionController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ...[AccessKeyLog, AccessKeyRegistry, AccessLimits, SessionService],
    ...[keyUses, sessions, authenticator],
  ],
  exports: [AccessKeyRegistry, KeyUses],
})
export class AccessModule {}
