import { ArrayMaxSize, IsArray, IsEmail, IsString, Length, Matches } from 'class-validator';
import { all, saying, sayingOfEach } from './rule.js';

/** Words for people: 1 to `max` characters. */
export const Text = (max = 200): PropertyDecorator => {
  const expected = `must be a text of 1 to ${max} characters`;
  return all(IsString(saying('type', expected)), Length(1, max, saying('format', expected)));
};

/** Up to `count` texts of 1 to 200 characters. */
export const Texts = (count: number): PropertyDecorator =>
  all(
    IsArray(saying('type', 'must be a list of texts')),
    ArrayMaxSize(count, saying('range', `must have at most ${count} elements`)),
    Length(
      1,
      200,
      sayingOfEach(
        'format',
        'must be a text of 1 to 200 characters',
        (value) => typeof value === 'string' && value.length > 0 && value.length <= 200,
      ),
    ),
  );

/** A text of a fixed form. */
export const Pattern = (pattern: RegExp, form: string): PropertyDecorator =>
  all(
    IsString(saying('type', `must be a string: ${form}`)),
    Matches(pattern, saying('format', `must be ${form}`)),
  );

export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/** An id: what names a client, queue, skill, band or fee. */
export const Id = (): PropertyDecorator =>
  Pattern(ID, '1 to 64 letters, digits, ".", "_" or "-", beginning with a letter or digit');

export const Email = (): PropertyDecorator => IsEmail({}, saying('format', 'must be an e-mail address'));
