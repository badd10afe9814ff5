import kafkajs from 'kafkajs';
import type { Kafka, SASLOptions } from 'kafkajs';
import { MAX_BATCH_BYTES } from '#usage';
import { setBatchLimit } from '../decode/batch-limit.js';
import { extendKafkajs } from './extend-kafkajs.js';
import { kafkaLogCreator } from './logging.js';
import type { KafkaLogger } from './logging.js';

export type { Kafka } from 'kafkajs';

/** User name and password; TLS is switched on apart, by `ssl`. */
export interface KafkaCredentials {
  mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  username: string;
  password: string;
}

/** How to reach the cluster. */
export interface KafkaConnection {
  /** `host:port` of one or more brokers. */
  brokers: string[];
  /** Shown in the broker's logs and quotas, e.g. `contador-ingest`. */
  clientId: string;
  /** Put before every topic name, e.g. `contador.`. */
  topicPrefix: string;
  ssl?: boolean;
  sasl?: KafkaCredentials;
  /** What a batch may take when decompressed; the same for all of a process, `MAX_BATCH_BYTES` if absent. */
  maxBatchBytes?: number;
}

extendKafkajs();

/** How long a client goes on before it gives up on the brokers. */
export interface RetryPolicy {
  connectionTimeout: number;
  requestTimeout: number;
  retry: { initialRetryTime: number; maxRetryTime: number; retries: number };
}

/**
 * Retries add up to about 30 s: longer than a broker's restart, short enough for a caller to hear of an outage. A
 * broker that dies for good is replaced by the others some seconds later, and asked for again within 2 s then. One
 * that hangs keeps a request for 10 s.
 */
export const PATIENT_RETRY: RetryPolicy = {
  connectionTimeout: 3_000,
  requestTimeout: 10_000,
  retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 17 },
};

/**
 * What is known of leaders is asked for again after so long. kafkajs asks after a request that was refused, and not
 * after one that got no answer: it would send it to a broker that hangs for its 5 minutes.
 */
export const METADATA_MAX_AGE_MS = 5_000;

/** For what somebody waits for in front of a screen: gives up within a few seconds, so that nothing piles up. */
export const PROMPT_RETRY: RetryPolicy = {
  connectionTimeout: 1_500,
  requestTimeout: 4_000,
  retry: { initialRetryTime: 100, maxRetryTime: 500, retries: 2 },
};

/** The client that parts of a process share. Nothing is connected yet. */
export function createKafka(
  connection: KafkaConnection,
  logger: KafkaLogger,
  patience: RetryPolicy = PATIENT_RETRY,
): Kafka {
  const { brokers, clientId, ssl, sasl, maxBatchBytes = MAX_BATCH_BYTES } = connection;
  setBatchLimit(maxBatchBytes);
  return new kafkajs.Kafka({
    brokers,
    clientId,
    ...(ssl ? { ssl: true } : {}),
    ...(sasl ? { sasl: sasl as SASLOptions } : {}),
    ...patience,
    logLevel: kafkajs.logLevel.INFO,
    logCreator: kafkaLogCreator(logger),
  });
}
