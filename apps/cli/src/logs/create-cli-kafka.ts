import { createKafka, silentLogger } from '#kafka';
import type { Kafka } from '#kafka';
import { kafkaConnection } from '#settings';
import type { CommonConfig } from '#settings';

/**
 * The Kafka client of a command; does not connect yet. It logs nothing: the command reports errors itself.
 * @param purpose names the command in the broker's logs and quotas, after `contador-`
 */
export const createCliKafka = (
  config: CommonConfig,
  purpose: 'audit' | 'dead-letters' | 'keys' | 'publish' | 'rebuild',
): Kafka => createKafka(kafkaConnection(config, `contador-${purpose}`), silentLogger);
