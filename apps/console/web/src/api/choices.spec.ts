import { expect, it } from '@jest/globals';
import { en } from '../i18n/en';
import { es } from '../i18n/es';
import { listChoices } from './choices';

const keys = (steps: string[]) => Object.keys(listChoices(steps, en.terms.choices) ?? {});

it('finds the choices of a field by its name, and those of `kind` by the part that contains it', () => {
  expect(keys(['model'])).toContain('per-event');
  expect(keys(['contacts', 'prices', '0', 'increment'])).toContain('30/6');
  expect(keys(['period', 'kind'])).toEqual(['month', 'week', 'table']);
  expect(keys(['minimum', 'kind'])).toEqual(['floor', 'base-fee']);
  expect(keys(['contacts', 'shortContactSeconds'])).toEqual(['0', '5', '10', '20', '30', '60']);
  expect(listChoices(['contacts', 'prices', '0', 'unitPrice'], en.terms.choices)).toBeUndefined();
  expect(listChoices(['toString'], es.terms.choices)).toBeUndefined();
});
