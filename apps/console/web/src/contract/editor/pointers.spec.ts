import { describe, expect, it } from '@jest/globals';
import { differences } from '../diff/differences';
import { isFigure, joinPointer, withFigure } from './pointers';

const terms = {
  version: 1,
  bands: [{ name: 'night', days: ['mon', 'tue'] }],
  'a/b~c': [{ price: '1' }, { price: '2' }],
};

describe('the figures of a version', () => {
  it('have no parts; a list of strings is a figure', () => {
    expect(['1', 1, true, null, ['mon', 'tue']].filter(isFigure)).toHaveLength(5);
    expect([terms, terms.bands, []].filter(isFigure)).toEqual([]);
    expect(joinPointer(['a/b~c', '1', 'price'])).toBe('/a~1b~0c/1/price');
  });

  it('are replaced at their paths, in a copy', () => {
    const changed = withFigure(terms, ['a/b~c', '1', 'price'], '3');
    expect(changed).toEqual({ ...terms, 'a/b~c': [{ price: '1' }, { price: '3' }] });
    expect(terms['a/b~c'][1]).toEqual({ price: '2' });
  });

  it('that differ are returned with their previous and new values', () => {
    expect(differences(terms, { version: 2, bands: [{ name: 'night', days: ['mon'] }] })).toEqual([
      { pointer: '/bands/0/days/1', before: 'tue' },
      { pointer: '/a~1b~0c/0/price', before: '1' },
      { pointer: '/a~1b~0c/1/price', before: '2' },
    ]);
  });
});
