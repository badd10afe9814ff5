import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request that the fake console received. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly ifMatch: string | undefined;
  readonly authorization: string | undefined;
  readonly body: unknown;
}

/** Starts an HTTP server that returns the responses of a test and records the requests. */
export async function fakeConsole(
  respond: (received: Received) => { readonly status?: number; readonly body: object },
): Promise<{ readonly url: string; readonly received: Received[]; close(): void }> {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://console');
      const incoming: Received = {
        method: request.method ?? '',
        path: pathname,
        query: Object.fromEntries(searchParams),
        ifMatch: request.headers['if-match'],
        authorization: request.headers.authorization,
        body: text === '' ? undefined : (JSON.parse(text) as unknown),
      };
      received.push(incoming);
      const { status = 200, body } = respond(incoming);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, received, close: () => void server.close() };
}
