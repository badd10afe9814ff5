import { ArrayNotEmpty, IsIn, Matches, Max, Min } from 'class-validator';
import { flag, integer, list, text } from './kinds.js';
import { redisUrl } from './redis-url.js';
import { SetTogether } from './set-together.js';
import { Setting } from './setting.js';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const SASL_MECHANISMS = ['plain', 'scram-sha-256', 'scram-sha-512'] as const;
export type SaslMechanism = (typeof SASL_MECHANISMS)[number];

/** Settings of a process that uses Kafka and Redis and listens on a port, whatever it does. */
export class ProcessConfig {
  @Setting('KAFKA_BROKERS', { is: list, description: 'Bootstrap brokers, as host:port,host:port.' })
  @ArrayNotEmpty({ message: 'must name at least one broker as host:port' })
  @Matches(/^[^\s:]+:\d{1,5}$/, {
    each: true,
    message: 'must list brokers as host:port, separated by commas',
  })
  kafkaBrokers!: string[];

  @Setting('KAFKA_SSL', {
    is: flag,
    default: 'false',
    description: 'Whether to connect to the brokers with TLS.',
  })
  kafkaSsl!: boolean;

  @Setting('KAFKA_SASL_MECHANISM', {
    is: text,
    optional: true,
    description: 'SASL mechanism for the brokers: plain, scram-sha-256 or scram-sha-512. Not set: no login.',
  })
  @IsIn([undefined, ...SASL_MECHANISMS], { message: `must be one of ${SASL_MECHANISMS.join(', ')}` })
  @SetTogether({
    KAFKA_SASL_MECHANISM: 'kafkaSaslMechanism',
    KAFKA_SASL_USERNAME: 'kafkaSaslUsername',
    KAFKA_SASL_PASSWORD: 'kafkaSaslPassword',
  })
  kafkaSaslMechanism?: SaslMechanism;

  @Setting('KAFKA_SASL_USERNAME', { is: text, optional: true, description: 'User name for the brokers.' })
  kafkaSaslUsername?: string;

  @Setting('KAFKA_SASL_PASSWORD', {
    is: text,
    optional: true,
    secret: true,
    description: 'Password for the brokers; preferably set with KAFKA_SASL_PASSWORD_FILE.',
  })
  kafkaSaslPassword?: string;

  @Setting('REDIS_URL', {
    is: redisUrl,
    description:
      'Redis, as redis://user:password@host:port, or nodes of a Redis Cluster, as redis+cluster://user:password@host:port,host:port. With TLS: rediss:// and rediss+cluster://.',
  })
  redisUrl!: string;

  @Setting('CONTADOR_REDIS_MAY_FORGET', {
    is: flag,
    default: 'false',
    description:
      'Whether a Redis without persistence is accepted: after each of its restarts all logs are folded again.',
  })
  redisMayForget!: boolean;

  @Setting('PORT', {
    is: integer,
    default: '8080',
    description: 'HTTP port of this process; 0 selects a free one.',
  })
  @Min(0, { message: 'must be from 0 to 65535' })
  @Max(65535, { message: 'must be from 0 to 65535' })
  port!: number;

  @Setting('HOST', {
    is: text,
    default: '127.0.0.1',
    description: 'Address to listen on; 0.0.0.0 opens the port to other machines.',
  })
  host!: string;

  @Setting('LOG_LEVEL', {
    is: text,
    default: 'info',
    description: 'The lowest level to log: trace, debug, info, warn, error, fatal or silent.',
  })
  @IsIn(LOG_LEVELS, { message: `must be one of ${LOG_LEVELS.join(', ')}` })
  logLevel!: LogLevel;
}
