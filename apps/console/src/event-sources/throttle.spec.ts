import { expect, it } from '@jest/globals';
import { Throttle } from './throttle.js';

it('lets no more than the given number pass in a second', async () => {
  const throttle = new Throttle(10_000);
  const beganAt = performance.now();
  for (let n = 0; n < 2_500; n++) await throttle.pass();
  expect(performance.now() - beganAt).toBeGreaterThan(240);
});
