import { CommonConfig, Setting, flag, text } from '#runtime';
import { ValidateBy } from 'class-validator';
import { isLoopback } from './loopback.js';

/** Whoever reaches the port may sign contracts, as long as there is no access control. */
const LoopbackUnlessUnsafe = (): PropertyDecorator =>
  ValidateBy({
    name: 'loopback',
    validator: {
      validate: (host, args) => isLoopback(String(host)) || (args?.object as ConsoleConfig).unsafeHost,
      defaultMessage: () =>
        'must be 127.0.0.1, ::1 or localhost: the console has no access control yet. ' +
        'Where something else keeps others out, as a container does, set CONTADOR_UNSAFE_HOST=true',
    },
  });

export class ConsoleConfig extends CommonConfig {
  @Setting('HOST', {
    is: text,
    default: '127.0.0.1',
    description: 'Address to listen on; of this machine only, unless CONTADOR_UNSAFE_HOST is true.',
  })
  @LoopbackUnlessUnsafe()
  override host!: string;

  @Setting('CONTADOR_UNSAFE_HOST', {
    is: flag,
    default: 'false',
    description: 'Whether the console may listen beyond this machine although it has no access control.',
  })
  unsafeHost!: boolean;
}
