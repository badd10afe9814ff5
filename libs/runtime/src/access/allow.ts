import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Role } from './role.js';

/** Where a route's metadata says who may call it. */
export const ALLOWED = 'contador:allowed';

/** Where the description of the API says the same. */
export const API_ALLOWED = 'x-allowed';

export type Allowed = 'everyone' | readonly Role[];

const allow = (allowed: Allowed): MethodDecorator & ClassDecorator =>
  applyDecorators(SetMetadata(ALLOWED, allowed), ApiExtension(API_ALLOWED, allowed));

/** Which roles may call a route. One that does not say is for nobody. */
export const Allow = (...roles: Role[]): MethodDecorator & ClassDecorator => allow(roles);

/** Without logging in: probes, metrics, descriptions; nothing of any client. */
export const AllowEveryone = (): MethodDecorator & ClassDecorator => allow('everyone');
