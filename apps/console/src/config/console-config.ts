import { randomBytes } from 'node:crypto';
import { IsIn, MinLength, ValidateBy } from 'class-validator';
import { CommonConfig, Setting, text } from '#runtime';
import { isLoopback } from './loopback.js';

/** Whoever reaches the port of an open console may sign contracts. */
const LoopbackIfOpen = (): PropertyDecorator =>
  ValidateBy({
    name: 'loopback',
    validator: {
      validate: (host, args) => (args?.object as ConsoleConfig).access !== 'open' || isLoopback(String(host)),
      defaultMessage: () => 'must be 127.0.0.1, ::1 or localhost as long as CONTADOR_ACCESS is open',
    },
  });

export class ConsoleConfig extends CommonConfig {
  @Setting('HOST', { is: text, default: '127.0.0.1', description: 'Address to listen on.' })
  @LoopbackIfOpen()
  override host!: string;

  @Setting('CONTADOR_ACCESS', {
    is: text,
    default: 'keys',
    description:
      'keys: every request needs an access key, a session or a token. open: none does, for trying things out; the console then listens on this machine only.',
  })
  @IsIn(['keys', 'open'], { message: 'must be keys or open' })
  access!: 'keys' | 'open';

  @Setting('CONTADOR_SESSION_SECRET', {
    is: text,
    optional: true,
    secret: true,
    description:
      'Signs the page’s sessions: at least 32 characters, the same in every console process. Not set: one of its own, and a restart ends all sessions.',
  })
  @MinLength(32, { message: 'must have at least 32 characters' })
  sessionSecret: string = randomBytes(32).toString('base64url');
}
