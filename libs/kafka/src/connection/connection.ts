import kafkajs from 'kafkajs';
import type { Kafka, SASLOptions } from 'kafkajs';
import { MAX_BATCH_BYTES } from '#usage';
import { setBatchLimit } from '../decode/batch-limit.js';
import { extendKafkajs } from './extend-kafkajs.js';
import { kafkaLogCreator } from './logging.js';
import type { KafkaLogger } from './logging.js';

export type { Kafka } from 'kafkajs';

/** User name and password; `ssl` switches TLS on separately. */
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
  /** Prefix of every topic name, e.g. `contador.`. */
  topicPrefix: string;
  ssl?: boolean;
  sasl?: KafkaCredentials;
  /** Limit on a batch's size when decompressed, in bytes; one value per process, default `MAX_BATCH_BYTES`. */
  maxBatchBytes?: number;
}

extendKafkajs();

/** How long a client keeps trying before it gives up on the brokers. */
export interface RetryPolicy {
  connectionTimeout: number;
  requestTimeout: number;
  retry: { initialRetryTime: number; maxRetryTime: number; retries: number };
}

/**
 * Retries add up to about 30 s: longer than a broker's restart, short enough that the caller learns of an
 * outage. When a broker fails permanently, the others take over some seconds later, and the client asks again
 * within 2 s. A broker that hangs delays a request by 10 s.
 */
export const PATIENT_RETRY: RetryPolicy = {
  connectionTimeout: 3_000,
  requestTimeout: 10_000,
  retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 17 },
};

/**
 * Maximum age of the client's knowledge of leaders. kafkajs refreshes it after a request that was refused, but
 * not after one without an answer: by default it would keep sending requests to a hanging broker for 5 minutes.
 */
export const METADATA_MAX_AGE_MS = 5_000;

/** For interactive requests: gives up within a few seconds, so that requests do not pile up. */
export const PROMPT_RETRY: RetryPolicy = {
  connectionTimeout: 1_500,
  requestTimeout: 4_000,
  retry: { initialRetryTime: 100, maxRetryTime: 500, retries: 2 },
};

/** Creates the client that parts of a process share. Does not connect yet. */
export function createKafka(
  connection: KafkaConnection,
  logger: KafkaLogger,
  retryPolicy: RetryPolicy = PATIENT_RETRY,
): Kafka {
  const { brokers, clientId, ssl, sasl, maxBatchBytes = MAX_BATCH_BYTES } = connection;
  setBatchLimit(maxBatchBytes);
  return new kafkajs.Kafka({
    brokers,
    clientId,
    ...(ssl ? { ssl: true } : {}),
    ...(sasl ? { sasl: sasl as SASLOptions } : {}),
    ...retryPolicy,
    logLevel: kafkajs.logLevel.INFO,
    logCreator: kafkaLogCreator(logger),
  });
}
