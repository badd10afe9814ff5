import { expect, it } from '@jest/globals';
import { noteType } from './note-type.js';

it.each([
  [-1n, 'credit-note'],
  [0n, 'debit-note'],
  [1n, 'debit-note'],
])('%s is a %s', (total, type) => {
  expect(noteType(total)).toBe(type);
});
