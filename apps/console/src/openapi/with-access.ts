import type { INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ApiExtension } from '@nestjs/swagger';
import type { DocumentBuilder, OpenAPIObject } from '@nestjs/swagger';
import { ALLOWED } from '#runtime/nest';
import type { Allowed } from '../access/allow.decorator.js';
import { problemResponses } from '../problems/api-problems.decorator.js';

/** The extension of an operation that names the roles that may call it. */
const API_ALLOWED = 'x-allowed';

/** The refusals of every route that needs a login. */
const REFUSALS = problemResponses('not-logged-in', 'forbidden', 'forged-request', 'too-many-requests');

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The ways to log in. */
export const withLogins = (builder: DocumentBuilder): DocumentBuilder =>
  builder
    .addBearerAuth(
      {
        ...{ type: 'http', scheme: 'bearer' },
        description: 'An access key (`contador keys create`), or a token of the identity provider',
      },
      'bearer',
    )
    .addCookieAuth(
      '__Host-contador',
      {
        type: 'apiKey',
        description: 'The session of the page; changes then require the header X-Contador-Request',
      },
      'session',
    );

/**
 * Adds to the description of each route who may call it. This is not done by the decorators that decide it, because
 * all processes use those and only the console needs to load the packages that describe an API.
 */
export function describeAllowed(app: INestApplication): void {
  const [reflector, scanner] = [new Reflector(), new MetadataScanner()];
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  for (const { metatype } of controllers) {
    if (typeof metatype !== 'function') continue;
    const prototype = metatype.prototype as object;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const method = Object.getOwnPropertyDescriptor(prototype, name);
      if (typeof method?.value !== 'function') continue;
      const route = method.value as () => unknown;
      const allowed = reflector.getAllAndOverride<Allowed | undefined>(ALLOWED, [route, metatype]);
      if (allowed !== undefined) ApiExtension(API_ALLOWED, allowed)(prototype, name, method);
    }
  }
}

/** Adds the login requirement and its refusals to each operation that is not open to everyone. */
export function withAccess(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const operation of METHODS.map((method) => item[method])) {
      if (!operation || Reflect.get(operation, API_ALLOWED) === 'everyone') continue;
      operation.security = [{ bearer: [] }, { session: [] }];
      operation.responses = { ...REFUSALS, ...operation.responses };
    }
  return document;
}
