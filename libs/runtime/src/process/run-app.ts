import type { Logger } from 'pino';
import { Shutdown } from './shutdown.js';

/** The parts of `process` that are needed. */
export interface AppProcess {
  on(event: string, listener: (...args: unknown[]) => void): unknown;
  exit(code: number): void;
}

export interface RunAppOptions {
  logger: Logger;
  /** Opens everything, registering each part with `shutdown` as soon as it is open. */
  start: (shutdown: Shutdown) => Promise<void>;
  /** Default 10 s. */
  closeWithinMs?: number;
  host?: AppProcess;
}

/**
 * A process's life: start; on SIGTERM or SIGINT close everything in reverse order and exit 0, or 1 if that
 * fails or takes too long; on a failed start or an unhandled error, log, close and exit 1. A second signal
 * exits immediately.
 */
export async function runApp({
  logger,
  start,
  closeWithinMs = 10_000,
  host = process,
}: RunAppOptions): Promise<void> {
  const shutdown = new Shutdown(logger, closeWithinMs);
  let ending = false;

  const end = async (code: number) => {
    if (ending) return host.exit(1);
    ending = true;
    const clean = await shutdown.run();
    host.exit(clean ? code : 1);
  };
  const fail = (message: string) => (err: unknown) => {
    logger.fatal({ err }, message);
    void end(1);
  };

  for (const signal of ['SIGTERM', 'SIGINT']) {
    host.on(signal, () => {
      logger.info({ signal }, 'shutting down');
      void end(0);
    });
  }
  host.on('unhandledRejection', fail('unhandled rejection'));
  host.on('uncaughtException', fail('uncaught exception'));

  try {
    await start(shutdown);
  } catch (err) {
    logger.fatal({ err }, 'the start failed');
    await end(1);
  }
}
