import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { contract, leg, rated, shift } from './given.js';
import type { WrittenLeg } from './given.js';
import type { Shift } from './naive/events.js';

type Times = { readonly times?: number };
type WrittenShift = Partial<Pick<Shift, 'team' | 'activity'>> & {
  readonly from: string;
  readonly to: string;
};

interface Example {
  readonly terms: object | readonly object[];
  readonly legs?: readonly (WrittenLeg & Times)[];
  readonly shifts?: readonly (WrittenShift & Times)[];
  readonly rated: object;
}

const repeated = <W extends Times, T>(written: readonly W[], make: (one: Omit<W, 'times'>) => T): T[] =>
  written.flatMap(({ times = 1, ...one }) => Array.from({ length: times }, () => make(one)));

const page = readFileSync(new URL('../../../docs/reference/rating.md', import.meta.url), 'utf8');
const examples = page.split('\n## ').flatMap((chapter) => {
  const [title = ''] = chapter.split('\n');
  return [...chapter.matchAll(/```json\n([^]*?)```/g)].map(
    ([, json = ''], index) => [`${title} (${index + 1})`, JSON.parse(json) as Example] as const,
  );
});

describe('docs/reference/rating.md', () => {
  it('has an example of every rule that affects an amount', () => {
    const chapters = new Set(examples.map(([title]) => Number.parseInt(title, 10)));
    expect([...chapters]).toEqual([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14]);
  });

  it.each(examples)('%s', (_title, { terms, legs = [], shifts = [], rated: expected }) => {
    const document = rated(
      [terms].flat().map((part: object) => contract(part)),
      repeated(legs, leg),
      repeated(shifts, ({ from, to, ...rest }) => shift(from, to, rest)),
    );
    expect(document).toMatchObject(expected);
  });
});
