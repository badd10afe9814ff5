import type { DocumentBuilder, OpenAPIObject } from '@nestjs/swagger';
import { API_ALLOWED } from '#runtime';
import { problemResponses } from './api-problems.js';

/** What every route that needs a login may answer. */
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
        description: 'The page’s session; changes then need the header X-Contador-Request',
      },
      'session',
    );

/** Adds to each operation that is not for everyone that it needs a login, and how it refuses. */
export function withAccess(document: OpenAPIObject): OpenAPIObject {
  for (const item of Object.values(document.paths))
    for (const operation of METHODS.map((method) => item[method])) {
      if (!operation || Reflect.get(operation, API_ALLOWED) === 'everyone') continue;
      operation.security = [{ bearer: [] }, { session: [] }];
      operation.responses = { ...REFUSALS, ...operation.responses };
    }
  return document;
}
