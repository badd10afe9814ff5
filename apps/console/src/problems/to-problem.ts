import { HttpException } from '@nestjs/common';
import { isStoreUnavailable } from '#store';
import { Problem } from './problem.js';
import { shortened } from './shortened.js';

interface Thrown {
  readonly name?: unknown;
  readonly message?: unknown;
  readonly status?: unknown;
}

/** Errors of the Kafka client once it has given up. */
const KAFKA_NAME = /^KafkaJS/;
const KAFKA_MESSAGE = /^Broker not connected/;

/** Any error as a problem. One that is neither the request's fault nor an outage is `internal`, without details. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { name, message, status }: Thrown = typeof error === 'object' && error !== null ? error : {};
  const text = typeof message === 'string' ? message : '';
  const statusCode = error instanceof HttpException ? error.getStatus() : status;
  if (statusCode === 404) return new Problem('not-found', shortened(text, 200));
  if (statusCode === 413)
    return new Problem('body-too-large', 'The body exceeds the size limit of the console');
  if (typeof statusCode === 'number' && statusCode < 500) return new Problem('bad-request', text);
  const isKafka = (typeof name === 'string' && KAFKA_NAME.test(name)) || KAFKA_MESSAGE.test(text);
  if (isKafka || isStoreUnavailable(error)) return new Problem('unavailable', 'Try again in a few seconds');
  return new Problem('internal', 'The cause is in the log of the console');
}
