import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

const JSON_TYPE = 'application/json';
export const CSV_TYPE = 'text/csv';

/** What an answer that there is as JSON and as CSV is wanted as. @throws Problem 406 if as neither */
export function representationOf(request: Request): 'json' | 'csv' {
  const type = request.accepts([JSON_TYPE, CSV_TYPE]);
  if (type === false) throw new Problem('not-acceptable', `There is ${JSON_TYPE} and ${CSV_TYPE}`);
  return type === CSV_TYPE ? 'csv' : 'json';
}

/** As what the answer is wanted, on routes that have both. */
export const Representation = createParamDecorator((_: unknown, context: ExecutionContext) =>
  representationOf(context.switchToHttp().getRequest<Request>()),
);
