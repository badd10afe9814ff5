import { ConfigError, loadConfig } from '#runtime';
import { CommonConfig } from '#settings';

/** The location of a deployment's logs. Flags take precedence over the environment. */
export interface LogFlags {
  readonly brokers?: string;
  readonly topicPrefix?: string;
}

/** How a fault names the variables that also have a flag. */
const NAMES: Readonly<Record<string, string>> = {
  KAFKA_BROKERS: '--brokers or KAFKA_BROKERS',
  CONTADOR_TOPIC_PREFIX: '--topic-prefix or CONTADOR_TOPIC_PREFIX',
};

/**
 * The settings from flags and environment. Redis is not needed here, and settings of other processes are ignored.
 *
 * @throws ConfigError
 */
export function logSettings(
  { brokers, topicPrefix }: LogFlags,
  settings: NodeJS.ProcessEnv = process.env,
): CommonConfig {
  const env = {
    REDIS_URL: 'redis://not-used',
    ...settings,
    ...(brokers === undefined ? {} : { KAFKA_BROKERS: brokers }),
    ...(topicPrefix === undefined ? {} : { CONTADOR_TOPIC_PREFIX: topicPrefix }),
  };
  try {
    return loadConfig(CommonConfig, env, () => undefined);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    throw new ConfigError(
      error.faults.map(({ variable, problem }) => ({ variable: NAMES[variable] ?? variable, problem })),
    );
  }
}
