import { createParamDecorator } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { Problem } from '../problems/problem.js';

const JSON_TYPE = 'application/json';
export const CSV_TYPE = 'text/csv';

/** The representation that a request accepts, of JSON and CSV. @throws Problem 406 if neither */
export function chooseRepresentation(request: Request): 'json' | 'csv' {
  const type = request.accepts([JSON_TYPE, CSV_TYPE]);
  if (type === false) throw new Problem('not-acceptable', `Available: ${JSON_TYPE} and ${CSV_TYPE}`);
  return type === CSV_TYPE ? 'csv' : 'json';
}

/** Injects the requested representation, on routes that have both. */
export const Representation = createParamDecorator((_: unknown, context: ExecutionContext) =>
  chooseRepresentation(context.switchToHttp().getRequest<Request>()),
);
