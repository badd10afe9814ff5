import { ApiParam } from '@nestjs/swagger';

/** Describes the client id in a path. */
export const ApiClientId = (): MethodDecorator =>
  ApiParam({ name: 'clientId', schema: { type: 'string' }, description: 'Client id', example: 'acme' });
