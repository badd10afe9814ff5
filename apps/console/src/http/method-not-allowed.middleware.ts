import type { NextFunction, Request, Response } from 'express';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Problem } from '../problems/problem.js';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** `get` also handles HEAD; Express handles OPTIONS itself. */
const methodNames = (method: string): string[] =>
  method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()];

/**
 * Responds with 405 with the existing methods in `Allow` where a path of the API is requested with a method that it does
 * not have; a path that is not in the description passes.
 */
export function methodNotAllowed({ paths }: Pick<OpenAPIObject, 'paths'>) {
  const known = Object.entries(paths).map(([template, operations]) => ({
    path: new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}/?$`, 'i'),
    methods: METHODS.filter((method) => operations[method]).flatMap(methodNames),
  }));
  return ({ method, path }: Request, response: Response, next: NextFunction): void => {
    const allowed = known.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods);
    if (allowed.length === 0 || method === 'OPTIONS' || allowed.includes(method)) return next();
    response.setHeader('Allow', [...new Set(allowed)].join(', '));
    next(
      new Problem(
        'method-not-allowed',
        `${method} is not supported at this address; supported: ${allowed.join(', ')}`,
      ),
    );
  };
}
