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

const answer = async (
  handled: Observable<unknown>,
  handler: () => void = new Calls().quick,
): Promise<unknown> => {
  const context: Pick<ExecutionContext, 'getHandler'> = { getHandler: () => handler };
  const answered = await requestTimeout(20).intercept(context as ExecutionContext, { handle: () => handled });
  return firstValueFrom(from(answered));
};

it('passes on an answer that comes in time', async () => {
  expect(await answer(of('fine').pipe(delay(1)))).toBe('fine');
});

it('gives a handler with its own timeout more time', async () => {
  const { patient } = new Calls();
  expect(await answer(of('fine').pipe(delay(40)), patient)).toBe('fine');
});

it('is unavailable where no answer comes', async () => {
  await expect(answer(NEVER)).rejects.toMatchObject({ code: 'unavailable' });
});
