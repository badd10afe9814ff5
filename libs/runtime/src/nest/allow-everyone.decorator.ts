import { SetMetadata } from '@nestjs/common';

/** The metadata key for who may call a route. */
export const ALLOWED = 'contador:allowed';

/** No login: for probes, metrics and descriptions; never for a client's data. */
export const AllowEveryone = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, 'everyone');
