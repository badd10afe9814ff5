import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyBody } from '../testing/arbitraries.js';
import { classKey, parseClassKey } from './event-class.js';

it.each([
  'call/shared/handled/inbound/support-es/es',
  'ticket/dedicated/abandoned/outbound//',
  'chat/shared/handled/inbound//es',
  'shift/dedicated/productive',
])('%s is the same after parsing', (key) => {
  expect(classKey(parseClassKey(key))).toBe(key);
});

it('contains all dimensions of a body', () => {
  fc.assert(
    fc.property(anyBody, (body) => {
      const parsed = parseClassKey(classKey(body));
      expect(body).toMatchObject(parsed);
      expect({ ...body, ...parsed }).toStrictEqual(body);
    }),
  );
});

it('returns the same key after more pairs of queue and skill than the cache holds', () => {
  const leg = {
    kind: 'leg',
    channel: 'call',
    team: 'shared',
    outcome: 'handled',
    direction: 'inbound',
  } as const;
  const wrong: string[] = [];
  for (let pair = 0; pair < 25_000; pair++) {
    const [queue, skill] = [`q${pair % 500}`, `s${Math.floor(pair / 500)}`];
    const key = classKey({ ...leg, queue, skill });
    if (key !== `call/shared/handled/inbound/${queue}/${skill}`) wrong.push(key);
  }
  expect(wrong).toEqual([]);
});
