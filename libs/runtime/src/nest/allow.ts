import { SetMetadata } from '@nestjs/common';
import type { Role } from '../access/role.js';

/** The metadata key for who may call a route. */
export const ALLOWED = 'contador:allowed';

export type Allowed = 'everyone' | readonly Role[];

const allow = (allowed: Allowed): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, allowed);

/** The roles that may call a route. Without this nobody may. */
export const Allow = (...roles: Role[]): MethodDecorator & ClassDecorator => allow(roles);

/** No login: for probes, metrics and descriptions; never for a client's data. */
export const AllowEveryone = (): MethodDecorator & ClassDecorator => allow('everyone');
