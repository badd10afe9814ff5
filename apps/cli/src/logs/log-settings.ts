import { CommonConfig, ConfigError, loadConfig } from '#runtime';

/** Where a deployment's logs are: flags go before the environment. */
export interface LogFlags {
  readonly brokers?: string;
  readonly topicPrefix?: string;
}

/** Flags that stand for a variable, as a fault should name them. */
const ALSO: Readonly<Record<string, string>> = {
  KAFKA_BROKERS: '--brokers or KAFKA_BROKERS',
  CONTADOR_TOPIC_PREFIX: '--topic-prefix or CONTADOR_TOPIC_PREFIX',
};

/**
 * Flags before the environment; Redis is not needed here, and settings of other processes are no mistake.
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
      error.faults.map(({ variable, problem }) => ({ variable: ALSO[variable] ?? variable, problem })),
    );
  }
}
