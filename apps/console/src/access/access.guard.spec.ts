import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { AllowEveryone } from '#runtime/nest';
import { Allow } from './allow.decorator.js';
import { ProblemFilter } from '../problems/problem.filter.js';
import { AccessGuard } from './access.guard.js';
import { Authenticator } from './authenticator.js';
import { AccessLimits } from './limits/access-limits.js';
import { OpenAuthenticator } from './open-authenticator.js';

/** A controller whose author forgot to state who may call it. */
@Controller('forgotten')
class Forgotten {
  @Get()
  get() {
    return { secret: true };
  }

  @Get('but-one')
  @Allow('billing')
  one() {
    return {};
  }

  @Get('everyone')
  @AllowEveryone()
  all() {
    return {};
  }
}

@Controller('narrowed')
@AllowEveryone()
class Narrowed {
  @Get()
  @Allow('ops')
  get() {
    return {};
  }
}

@Module({
  controllers: [Forgotten, Narrowed],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: Authenticator, useClass: OpenAuthenticator },
    { provide: AccessLimits, useValue: new AccessLimits({ requestLimit: 100, loginLimit: 1 }) },
  ],
})
class Routes {}

describe('the access guard', () => {
  let app: INestApplication;
  beforeAll(async () => {
    app = await NestFactory.create(Routes, { logger: false });
    app.useGlobalFilters(new ProblemFilter(() => undefined));
    await app.listen(0, '127.0.0.1');
  });
  afterAll(() => app.close());
  const statusOf = async (path: string): Promise<number> =>
    (await fetch(`${await app.getUrl()}/${path}`)).status;

  it('refuses everyone, even billing, on a route that does not state who may call it', async () => {
    const response = await fetch(`${await app.getUrl()}/forgotten`);
    expect([response.status, await response.json()]).toMatchObject([403, { code: 'forbidden' }]);
  });

  it('admits the roles that the route states, and a method’s statement overrides its controller’s', async () => {
    expect(await statusOf('forgotten/but-one')).toBe(200);
    expect(await statusOf('forgotten/everyone')).toBe(200);
    expect(await statusOf('narrowed')).toBe(403);
  });
});
