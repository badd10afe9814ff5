import { Histogram } from 'prom-client';
import type { Registry } from 'prom-client';
import type { NextFunction, Request, Response } from 'express';

/** Measures every request by the pattern of its route, so that ids do not become labels. */
export function requestMetrics(
  registry: Registry,
): (request: Request, response: Response, next: NextFunction) => void {
  const seconds = new Histogram({
    name: 'contador_http_request_seconds',
    help: 'How long requests took, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  });
  return (request, response, next) => {
    const end = seconds.startTimer();
    response.on('finish', () => {
      const { path } = (request.route ?? {}) as { path?: string };
      end({ route: path ?? 'none', method: request.method, status: response.statusCode });
    });
    next();
  };
}
