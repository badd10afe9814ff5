import { IsIn, Max, Min, ValidateBy } from 'class-validator';
import { Setting, duration, integer, text } from '#runtime';
import { isLoopback } from './loopback.js';
import { OidcConfig } from './oidc-config.js';

/** Anyone who reaches the port of an open console may sign contracts. */
const LoopbackIfOpen = (): PropertyDecorator =>
  ValidateBy({
    name: 'loopback',
    validator: {
      validate: (host, args) => (args?.object as ConsoleConfig).access !== 'open' || isLoopback(String(host)),
      defaultMessage: () => 'must be 127.0.0.1, ::1 or localhost while CONTADOR_ACCESS is open',
    },
  });

export class ConsoleConfig extends OidcConfig {
  @Setting('HOST', { is: text, default: '127.0.0.1', description: 'Address to listen on.' })
  @LoopbackIfOpen()
  override host!: string;

  @Setting('CONTADOR_ACCESS', {
    is: text,
    default: 'keys',
    description:
      'keys: every request requires an access key, a session or a token. open: no request does, for evaluation; the console then listens on this machine only.',
  })
  @IsIn(['keys', 'open'], { message: 'must be keys or open' })
  access!: 'keys' | 'open';

  @Setting('CONTADOR_LIVE_LISTENERS', {
    is: integer,
    default: '200',
    description: 'Maximum number of live connections for changes; every open page uses one: from 0 to 10000.',
  })
  @Min(0, { message: 'must be from 0 to 10000' })
  @Max(10_000, { message: 'must be from 0 to 10000' })
  liveListeners!: number;

  @Setting('CONTADOR_USAGE_ROWS', {
    is: integer,
    default: '20000',
    description: 'Maximum number of usage rows in one response of the console: from 1000 to 1000000.',
  })
  @Min(1_000, { message: 'must be from 1000 to 1000000' })
  @Max(1_000_000, { message: 'must be from 1000 to 1000000' })
  usageRows!: number;

  @Setting('CONTADOR_PERIOD_DAYS', {
    is: integer,
    default: '400',
    description:
      'Length of the longest period, in days, for which the console computes a statement, a preview or a comparison: from 1 to 4000.',
  })
  @Min(1, { message: 'must be from 1 to 4000' })
  @Max(4_000, { message: 'must be from 1 to 4000' })
  periodDays!: number;

  @Setting('CONTADOR_SILENT_AFTER', {
    is: duration,
    default: 'PT15M',
    description:
      'Shortest time without events after which a platform can count as inactive, whatever its rhythm.',
  })
  inactiveAfterMs!: number;

  @Setting('CONTADOR_PLATFORM_RECORDS', {
    is: integer,
    default: '100000',
    description:
      'Number of the latest journal records that the console reads at its start to learn which platforms send events and at what rhythm: from 0 to 10000000. It reads 5,000 a second.',
  })
  @Min(0, { message: 'must be from 0 to 10000000' })
  @Max(10_000_000, { message: 'must be from 0 to 10000000' })
  sourceRecords!: number;
}
