import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { OpenAPIObject } from '@nestjs/swagger';
import { apiShapes } from './api-shapes.js';
import { describeAllowed, withAccess, withLogins } from './with-access.js';

const DESCRIPTION =
  'Usage, contracts, periods and documents of contador. Instants are RFC 3339, durations are integer milliseconds, ' +
  'amounts are decimal strings. Errors are problem details (RFC 9457) with a code, and with every fault of invalid input.';

/** The description of all routes, derived from the classes and decorators that serve them. */
export function openApiDocument(app: INestApplication, version: string): OpenAPIObject {
  const config = withLogins(new DocumentBuilder())
    .setOpenAPIVersion('3.1.0')
    .setTitle('contador')
    .setDescription(DESCRIPTION)
    .setVersion(version)
    .build();
  describeAllowed(app);
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (_controller, method) => method,
  });
  const { components = {} } = document;
  // Both are JSON Schema; the two packages' types for it differ in what they call optional
  const shapes = apiShapes() as NonNullable<typeof components.schemas>;
  return withAccess({
    ...document,
    components: { ...components, schemas: { ...components.schemas, ...shapes } },
  });
}
