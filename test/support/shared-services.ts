import { randomUUID } from 'node:crypto';

export interface SharedServices {
  brokers: string[];
  redisUrl: string;
  /**
   * Different on each call: a prefix of topic names, group ids and Redis keys, so that suites do not share
   * data.
   */
  prefix: string;
}

/** The Kafka and Redis that Jest started for this run. Suites that kill servers start their own (`services`). */
export function sharedServices(): SharedServices {
  return {
    brokers: setting('CONTADOR_TEST_KAFKA_BROKERS').split(','),
    redisUrl: setting('CONTADOR_TEST_REDIS_URL'),
    prefix: `t${randomUUID().slice(0, 8)}.`,
  };
}

function setting(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is not set: name the suite *.int-spec.ts or *.e2e-spec.ts and run it with Jest.`,
    );
  return value;
}
