import { Injectable } from '@nestjs/common';
import type { CanActivate, ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOWED } from '#runtime';
import type { Allowed } from '#runtime';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';
import { Authenticator } from './authenticator.js';
import type { AuthenticatedRequest } from './caller.js';
import { ownClient } from './own-data.js';

/** Lets a request pass if its route says that the caller's role may. Everything else is refused. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly authenticator: Authenticator,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed === 'everyone') return true;
    const request = context.switchToHttp().getRequest<Request & AuthenticatedRequest>();
    const principal = await this.authenticator.principalOf(request);
    if (!allowed?.includes(principal.role))
      throw new Problem('forbidden', `The role ${principal.role} may not do this`);
    ownClient(principal, clientIdIn(request));
    request.principal = principal;
    return true;
  }
}

/** Of routes under a client. */
function clientIdIn({ params }: Request): string | undefined {
  const clientId = params['clientId'];
  return typeof clientId === 'string' ? clientId : undefined;
}
