import type { IncomingMessage, ServerResponse } from 'node:http';
import { Histogram } from 'prom-client';
import type { Registry } from 'prom-client';

/** A request as Express passes it once a route was found. */
type Routed = IncomingMessage & { route?: { path?: string } };

/** Measures every request by the pattern of its route, so that ids do not become labels. */
export function requestMetrics(
  registry: Registry,
): (request: Routed, response: ServerResponse, next: () => void) => void {
  const seconds = new Histogram({
    name: 'contador_http_request_seconds',
    help: 'Duration of HTTP requests by route pattern, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const end = seconds.startTimer();
    response.on('finish', () => {
      end({
        ...{ route: request.route?.path ?? 'none', method: request.method ?? 'none' },
        status: response.statusCode,
      });
    });
    next();
  };
}
