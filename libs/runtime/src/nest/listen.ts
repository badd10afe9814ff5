import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';

/**
 * Listens and logs the address in a line that programs can read:
 * `{"msg":"listening","url":"http://127.0.0.1:41234"}`. Port 0 takes a free one.
 */
export async function listen(
  app: INestApplication,
  { host, port }: { host: string; port: number },
  logger: Logger,
): Promise<string> {
  await app.listen(port, host);
  const address = (app.getHttpServer() as { address(): unknown }).address() as { port: number };
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const url = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${address.port}`;
  logger.info({ url }, 'listening');
  return url;
}
