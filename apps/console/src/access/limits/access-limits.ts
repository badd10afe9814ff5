import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { ConsoleConfig } from '../../config/console-config.js';
import { Problem } from '../../problems/problem.js';
import type { Principal } from '../principal.js';
import { RateLimiter } from './rate-limiter.js';
import type { Allowance } from './rate-limiter.js';

export interface LimitSettings {
  /** Requests a minute of each caller. */
  readonly requestLimit: number;
  /** Attempts a minute to log in, of each address. */
  readonly loginLimit: number;
}

/** Limits the requests of each caller, or of each address for unknown callers; responses carry RateLimit headers. */
@Injectable()
export class AccessLimits {
  private readonly requests: RateLimiter;
  private readonly logins: RateLimiter;

  constructor(@Inject(ConsoleConfig) { requestLimit, loginLimit }: LimitSettings) {
    this.requests = new RateLimiter(requestLimit);
    this.logins = new RateLimiter(loginLimit);
  }

  /** @throws Problem 429 */
  request(request: Request, response: Response, principal?: Principal): void {
    const caller = principal ? callerName(principal) : addressName(request);
    pass(response, this.requests.take(caller), 'requests');
  }

  /** @throws Problem 429, whether the key is valid or not */
  login(request: Request, response: Response): void {
    pass(response, this.logins.take(addressName(request)), 'logins');
  }
}

const callerName = ({ keyId, name }: Principal): string =>
  keyId === undefined ? `name ${name}` : `key ${keyId}`;

const addressName = ({ ip = 'unknown' }: Request): string => `address ${ip}`;

function pass(
  response: Response,
  { limit, remaining, resetS, retryAfterS }: Allowance,
  policy: string,
): void {
  response.setHeader('RateLimit-Policy', `"${policy}";q=${limit};w=60`);
  response.setHeader('RateLimit', `"${policy}";r=${remaining};t=${resetS}`);
  if (retryAfterS === undefined) return;
  response.setHeader('Retry-After', String(retryAfterS));
  throw new Problem(
    'too-many-requests',
    `More than ${limit} requests in a minute: retry in ${retryAfterS} s`,
  );
}
