import kafkajs from 'kafkajs';
import type { LogEntry, logCreator } from 'kafkajs';

/** The part of a pino logger that this library uses: fields first, then the message. */
export interface KafkaLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A logger without output. */
export const silentLogger: KafkaLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * Messages that kafkajs logs although the operation succeeds. `Response …` repeats an error that the caller
 * gets as well (member id required, rebalance in progress, leader election); retries are limited on purpose,
 * see `Producer`.
 */
const HARMLESS = [
  /^Response /,
  /is rebalancing/,
  /re-joining/,
  /^Limiting retries for the idempotent producer/,
];

/** Failures that kafkajs retries; the caller gets an error when the retries run out. */
const RETRIED = [
  /^Failed to send messages/,
  /^Failed to connect/,
  /^Connection (error|timeout)/,
  /^Restarting the consumer/,
];

type Level = keyof KafkaLogger;

/** The level of a kafkajs message in our log. */
export function logLevel(label: string, message: string): Level {
  if (label !== 'WARN' && label !== 'ERROR') return 'debug';
  if (HARMLESS.some((pattern) => pattern.test(message))) return 'debug';
  if (label === 'WARN' || RETRIED.some((pattern) => pattern.test(message))) return 'warn';
  return 'error';
}

/** Sends kafkajs's log to the given logger. */
export function kafkaLogCreator(logger: KafkaLogger): logCreator {
  return () => (entry: LogEntry) => {
    if (entry.level === kafkajs.logLevel.NOTHING) return;
    const { message, timestamp: _written, logger: _name, ...fields } = entry.log as Record<string, unknown>;
    const text = String(message);
    logger[logLevel(entry.label, text)]({ from: `kafkajs/${entry.namespace}`, ...fields }, text);
  };
}
