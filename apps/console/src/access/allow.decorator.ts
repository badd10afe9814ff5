import { SetMetadata } from '@nestjs/common';
import type { Role } from '#access';
import { ALLOWED } from '#runtime/nest';

export type Allowed = 'everyone' | readonly Role[];

/** The roles that may call a route. Without it no role may. */
export const Allow = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, roles);
