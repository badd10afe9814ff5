import type { NextFunction, Request, Response } from 'express';
import { isLoopback } from '../config/loopback.js';
import { Problem } from '../problems/problem.js';

/** The name or address in a Host header, without the port and the brackets of IPv6. */
const hostName = (host: string): string =>
  host
    .replace(/:\d*$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();

/**
 * Passes on only requests addressed to this machine by one of its loopback names. A foreign page may resolve its own
 * name to 127.0.0.1; its requests then reach the console as if the console were that page's own server.
 */
export function loopbackHostOnly(request: Request, _response: Response, next: NextFunction): void {
  const { host = '' } = request.headers;
  if (isLoopback(hostName(host))) return next();
  next(
    new Problem(
      'foreign-host',
      'A console with open access responds only to localhost, 127.0.0.1 and [::1]; with CONTADOR_ACCESS=keys to any name',
    ),
  );
}
