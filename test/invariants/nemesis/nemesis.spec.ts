import { describe, expect, it } from '@jest/globals';
import type { Fault } from './fault.js';
import { Nemesis } from './nemesis.js';
import { describePlan, makePlan } from './plan.js';
import type { World } from './world.js';

const fault = (name: string, effect: string | undefined): Fault => ({
  name,
  strike: () => Promise.resolve(effect),
});
const world = {} as World;

describe('a nemesis', () => {
  it('makes the same plan for the same seed and another one for another seed, with every fault once', () => {
    const lanes = { one: Array.from({ length: 9 }, (_, index) => fault(`fault ${index}`, 'seen')) };
    const planned = (seed: number): string => JSON.stringify(makePlan(seed, lanes));
    expect(planned(7)).toBe(planned(7));
    expect(planned(7)).not.toBe(planned(8));
    const names = makePlan(7, lanes)['one']?.map((step) => step.fault.name);
    expect(names?.sort()).toEqual(lanes.one.map(({ name }) => name));
    expect(describePlan(makePlan(7, lanes))).toMatch(/^ {2}one: fault \d, fault \d/);
  });

  it('records the observed effect of each fault', async () => {
    const nemesis = new Nemesis(
      world,
      makePlan(1, { a: [fault('flood', 'wet')], b: [fault('fire', 'ash')] }),
    );
    await nemesis.run();
    expect(nemesis.seen.sort()).toEqual([
      expect.stringMatching(/ a: flood: wet$/),
      expect.stringMatching(/ b: fire: ash$/),
    ]);
  });

  it('fails when a fault has no effect, after all others have struck', async () => {
    const lanes = { a: [fault('flood', undefined)], b: [fault('fire', 'ash')] };
    const nemesis = new Nemesis(world, makePlan(1, lanes));
    await expect(nemesis.run()).rejects.toThrow('a fault never fired: flood');
    expect(nemesis.seen).toContainEqual(expect.stringMatching(/fire: ash$/));
  });
});
