import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';

/** Who asks, as the audit has it. The one place that names callers: until there is access control, by their address. */
export const Caller = createParamDecorator(
  (_: unknown, context: ExecutionContext): string =>
    `unauthenticated@${context.switchToHttp().getRequest<Request>().ip}`,
);
