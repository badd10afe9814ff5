import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CALL } from '../testing/samples.js';
import { SpokenContact } from '../shapes/contacts.js';
import { shapeMetadata } from './compile-check.js';
import { knownFields } from './known-fields.js';

const names = [...new Set(shapeMetadata(SpokenContact).map(({ propertyName }) => propertyName))];
const known = knownFields(SpokenContact);

describe('knownFields', () => {
  it('copies the declared properties, null where absent, whatever the object has and in whatever order', () => {
    const name = fc.constantFrom(...names, 'activeMs', '__proto__', 'constructor', 'hasOwnProperty', 'time');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.jsonValue())), (pairs) => {
        const text = `{${pairs.map(([key, value]) => `"${key}":${JSON.stringify(value)}`).join()}}`;
        const object = JSON.parse(text) as Record<string, unknown>;
        const own = (key: string): unknown => (Object.hasOwn(object, key) ? object[key] : null);
        expect(Object.entries(known(object))).toEqual(names.map((key) => [key, own(key)]));
      }),
    );
  });

  it('does not change the object', () => {
    const object = { ...CALL, time: 'now' };
    known(object);
    expect(object).toEqual({ ...CALL, time: 'now' });
  });
});
