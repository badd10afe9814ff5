import { SetMetadata } from '@nestjs/common';
import type { Role } from './role.js';

/** Where a route's metadata says who may call it. */
export const ALLOWED = 'contador:allowed';

export type Allowed = 'everyone' | readonly Role[];

const allow = (allowed: Allowed): MethodDecorator & ClassDecorator => SetMetadata(ALLOWED, allowed);

/** Which roles may call a route. One that does not say is for nobody. */
export const Allow = (...roles: Role[]): MethodDecorator & ClassDecorator => allow(roles);

/** Without logging in: probes, metrics, descriptions; nothing of any client. */
export const AllowEveryone = (): MethodDecorator & ClassDecorator => allow('everyone');
