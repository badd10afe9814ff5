import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Principal } from './principal.js';

/** The guard stores the caller here for the handlers. */
export interface AuthenticatedRequest {
  principal?: Principal;
}

/** Injects the caller into a handler. */
export const Caller = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (!principal) throw new Error('a route that everyone may call has no caller');
  return principal;
});
