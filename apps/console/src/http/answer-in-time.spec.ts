import { expect, it } from '@jest/globals';
import type { ExecutionContext } from '@nestjs/common';
import { NEVER, delay, firstValueFrom, from, of } from 'rxjs';
import type { Observable } from 'rxjs';
import { answerInTime } from './answer-in-time.js';

const answer = async (handled: Observable<unknown>): Promise<unknown> => {
  const answered = await answerInTime(20).intercept({} as ExecutionContext, { handle: () => handled });
  return firstValueFrom(from(answered));
};

it('passes on an answer that comes in time', async () => {
  expect(await answer(of('fine').pipe(delay(1)))).toBe('fine');
});

it('is unavailable where none comes', async () => {
  await expect(answer(NEVER)).rejects.toMatchObject({ code: 'unavailable' });
});
