import kafkajs from 'kafkajs';
import type { LogEntry, logCreator } from 'kafkajs';

/** The part of a pino logger this library uses: fields first, then the message. */
export interface KafkaLogger {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** A logger that says nothing. */
export const silentLogger: KafkaLogger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * Messages that kafkajs raises on its way to success. `Response …` repeats an error that the caller gets as well
 * (member id required, rebalance in progress, leader election); retries are limited on purpose, see `Producer`.
 */
const HARMLESS = [
  /^Response /,
  /is rebalancing/,
  /re-joining/,
  /^Limiting retries for the idempotent producer/,
];

/** Failures that kafkajs meets with a retry; whoever waits is told when the retries run out. */
const RETRIED = [
  /^Failed to send messages/,
  /^Failed to connect/,
  /^Connection (error|timeout)/,
  /^Restarting the consumer/,
];

type Level = keyof KafkaLogger;

/** Which level a kafkajs message deserves in our log. */
export function levelOf(label: string, message: string): Level {
  if (label !== 'WARN' && label !== 'ERROR') return 'debug';
  if (HARMLESS.some((pattern) => pattern.test(message))) return 'debug';
  if (label === 'WARN' || RETRIED.some((pattern) => pattern.test(message))) return 'warn';
  return 'error';
}

/** Leads the log of kafkajs into the given logger. */
export function kafkaLogCreator(logger: KafkaLogger): logCreator {
  return () => (entry: LogEntry) => {
    if (entry.level === kafkajs.logLevel.NOTHING) return;
    const { message, timestamp: _written, logger: _name, ...fields } = entry.log as Record<string, unknown>;
    const text = String(message);
    logger[levelOf(entry.label, text)]({ from: `kafkajs/${entry.namespace}`, ...fields }, text);
  };
}
