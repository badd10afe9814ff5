import { describe, expect, it } from '@jest/globals';
import { IsString, ValidateNested } from 'class-validator';
import fc from 'fast-check';
import { CALL, CHAT, CLOSE, SHIFT, TICKET, envelope } from '../testing/samples.js';
import { Envelope } from '../shapes/envelope.js';
import { SpokenContact, WrittenContact } from '../shapes/contacts.js';
import { PeriodCloseData } from '../shapes/period-close.js';
import { VoidedRevision } from '../shapes/revision.js';
import { WorkforceShift } from '../shapes/workforce-shift.js';
import type { Shape } from './compile-check.js';
import { compileCheck, shapeMetadata } from './compile-check.js';
import { validationFaults } from './explain.js';
import type { Fields } from './fields.js';

const oddValues = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, false, 0, -0, 1, 100, -1, 1.5, 2 ** 53, NaN, Infinity),
  fc.constantFrom(
    '',
    'acme',
    'a b',
    '-a',
    'handled',
    'abandoned',
    'shared',
    'inbound',
    'es',
    'productive',
    'x'.repeat(129),
  ),
  fc.constantFrom('2026-03-02T09:14:05Z', '2026-03-02', '2026-02-30T00:00:00Z', '1'),
  fc.constantFrom([], {}, [1], { length: 1 }, new Date(0)),
  fc.anything(),
);

/** A valid object with up to three of its properties replaced by any value. */
const nearlyValid = (valid: Fields, names: string[]): fc.Arbitrary<Fields> =>
  fc
    .array(fc.tuple(fc.constantFrom(...names), oddValues), { maxLength: 3 })
    .map((changes) => ({ ...valid, ...Object.fromEntries(changes) }));

describe('compileCheck', () => {
  it.each<[string, Shape<object>, Fields]>([
    ['a call', SpokenContact, CALL],
    ['a chat', WrittenContact, CHAT],
    ['a ticket', WrittenContact, TICKET],
    ['a shift', WorkforceShift, SHIFT],
    ['a close', PeriodCloseData, CLOSE],
    ['a voided revision', VoidedRevision, { clientId: 'acme', revision: 1, voided: true }],
    ['an envelope', Envelope, envelope('contact.call', CALL)],
  ])('agrees with class-validator on %s', (_name, shape, valid) => {
    const fits = compileCheck(shape);
    const names = [...new Set(shapeMetadata(shape).map(({ propertyName }) => propertyName))];
    expect(fits(valid)).toBe(true);
    fc.assert(
      fc.property(nearlyValid(valid, names), (object) => {
        expect(fits(object)).toBe(validationFaults(shape, object).length === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('throws for decorators that it cannot check as class-validator does', () => {
    class Nested {
      @ValidateNested()
      child!: object;
    }
    class Each {
      @IsString({ each: true })
      names!: string[];
    }
    expect(() => compileCheck(Nested)).toThrow('Nested.child: nestedValidation cannot be compiled');
    expect(() => compileCheck(Each)).toThrow('Each.names');
  });
});
