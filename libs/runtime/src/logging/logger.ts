import { pino } from 'pino';
import type { Logger } from 'pino';
import type { LogLevel } from '../config/process-config.js';
import { formatLogLine } from './format-log-line.js';
import { serializeError } from './serialize-error.js';

export type { Logger } from 'pino';

/** Receives the lines; `isTTY`: for a person. */
export interface LogOutput {
  isTTY?: boolean | undefined;
  write(line: string): unknown;
}

/** Writes JSON lines for programs, short lines to a terminal. `name` is the process, e.g. `ingest`. */
export function createLogger(
  name: string,
  level: LogLevel = 'info',
  output: LogOutput = process.stdout,
): Logger {
  const destination = output.isTTY
    ? { write: (line: string) => void output.write(formatLogLine(line)) }
    : output;
  return pino(
    {
      name,
      level,
      base: { name, pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: serializeError },
      redact: { paths: ['password', '*.password', 'authorization', '*.authorization'], censor: '***' },
    },
    { write: (line: string) => void destination.write(line) },
  );
}
