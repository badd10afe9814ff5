import 'reflect-metadata';
import { expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { NEVER, delay, firstValueFrom, from, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { RequestTimeout, requestTimeout } from './request-timeout.interceptor.js';

class Calls {
  quick = (): void => undefined;

  @RequestTimeout(5_000)
  patient(): void {}
}

const respond = async (
  handled: Observable<unknown>,
  handler: () => void = new Calls().quick,
): Promise<unknown> => {
  const context: Pick<ExecutionContext, 'getHandler'> = { getHandler: () => handler };
  const responses = await requestTimeout(20).intercept(context as ExecutionContext, {
    handle: () => handled,
  });
  return firstValueFrom(from(responses));
};

it('passes on a response that comes in time', async () => {
  expect(await respond(of('fine').pipe(delay(1)))).toBe('fine');
});

it('gives a handler with its own timeout more time', async () => {
  const { patient } = new Calls();
  expect(await respond(of('fine').pipe(delay(40)), patient)).toBe('fine');
});

it('is unavailable where no response comes', async () => {
  await expect(respond(NEVER)).rejects.toMatchObject({ code: 'unavailable' });
});
