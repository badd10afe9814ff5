import { expect, it } from '@jest/globals';
import { getPageTexts } from '#wording/page';
import { listChoices } from './choices';

const { choices } = getPageTexts('en').terms;
const keys = (steps: string[]) => Object.keys(listChoices(steps, choices) ?? {});

it('finds the choices of a field by its name, and those of `kind` by the part that contains it', () => {
  expect(keys(['model'])).toContain('per-event');
  expect(keys(['contacts', 'prices', '0', 'increment'])).toContain('30/6');
  expect(listChoices(['language'], choices)).toMatchObject({ en: 'English', es: 'Español' });
  expect(keys(['period', 'kind'])).toEqual(['month', 'week', 'table']);
  expect(keys(['minimum', 'kind'])).toEqual(['floor', 'base-fee']);
  expect(keys(['contacts', 'shortContactSeconds'])).toEqual(['0', '5', '10', '20', '30', '60']);
  expect(listChoices(['contacts', 'prices', '0', 'unitPrice'], choices)).toBeUndefined();
  expect(listChoices(['toString'], getPageTexts('es').terms.choices)).toBeUndefined();
});
