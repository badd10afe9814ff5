import type { SaslMechanism } from '#runtime';
import type { CommonConfig } from './common-config.js';

/** This process's connection settings, in the form of the Kafka library. */
export interface ConfiguredConnection {
  brokers: string[];
  clientId: string;
  topicPrefix: string;
  ssl: boolean;
  maxBatchBytes: number;
  sasl?: { mechanism: SaslMechanism; username: string; password: string };
}

export function kafkaConnection(config: CommonConfig, clientId: string): ConfiguredConnection {
  const { kafkaSaslMechanism: mechanism, kafkaSaslUsername: username, kafkaSaslPassword: password } = config;
  return {
    brokers: config.kafkaBrokers,
    clientId,
    topicPrefix: config.topicPrefix,
    ssl: config.kafkaSsl,
    maxBatchBytes: config.maxBatchBytes,
    ...(mechanism && username && password ? { sasl: { mechanism, username, password } } : {}),
  };
}
