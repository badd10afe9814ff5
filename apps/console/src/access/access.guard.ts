import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOWED } from '#runtime/nest';
import type { Allowed } from './allow.decorator.js';
import type { Request, Response } from 'express';
import { Problem } from '../problems/problem.js';
import { Authenticator } from './authenticator.js';
import type { AuthenticatedRequest } from './caller.decorator.js';
import { AccessLimits } from './limits/access-limits.js';
import { ownClient } from './own-data.js';
import type { Principal } from './principal.js';

type GuardedRequest = Request & AuthenticatedRequest;

/** Probes call as often as they are configured to. */
const UNLIMITED = /^\/(health|metrics)(\/|$)/;

/** Admits a request if its route allows the caller's role. Everything else is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
    private readonly limits: AccessLimits,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    const http = context.switchToHttp();
    const [request, response] = [http.getRequest<GuardedRequest>(), http.getResponse<Response>()];
    if (allowed === 'everyone') {
      if (!UNLIMITED.test(request.path)) this.limits.request(request, response);
      return true;
    }
    const principal = await this.authenticate(request, response);
    this.limits.request(request, response, principal);
    if (!allowed?.includes(principal.role))
      throw new Problem('forbidden', `The role ${principal.role} does not allow this operation`);
    for (const clientId of requestedClientIds(request)) ownClient(principal, clientId);
    request.principal = principal;
    return true;
  }

  /** A request without a valid principal counts against its address. */
  private async authenticate(request: GuardedRequest, response: Response): Promise<Principal> {
    try {
      return await this.authenticator.authenticate(request);
    } catch (error) {
      this.limits.request(request, response);
      throw error;
    }
  }
}

/** The clients whose data a request names, in the path or in the query. */
const requestedClientIds = ({ params, query }: Request): string[] =>
  [params['clientId'], query['clientId']].filter((id) => typeof id === 'string');
