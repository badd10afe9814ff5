import { SetMetadata } from '@nestjs/common';
import type { Role } from './role.js';

/** Where a route's metadata says who may call it. */
export const ALLOWED = 'contador:allowed';

export type Allowed = 'everyone' | readonly Role[];

/** Which roles may call a route. One that does not say is for nobody. */
export const Allow = (...roles: Role[]): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, roles);

/** Without logging in: probes, metrics, descriptions; nothing of any client. */
export const AllowEveryone = (): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, 'everyone');
