import {
  ArrayMaxSize,
  IsArray,
  IsEmail,
  IsString,
  Length,
  Matches,
  length as isLength,
} from 'class-validator';
import { ID_FORM, ID_PATTERN } from '#usage';
import { allOf, rule, ruleForEach, withMessage, withMessageForEach } from './rule.js';

/** Characters that an XML invoice cannot contain. */
const CONTROL = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u;
const isReadableText = (value: unknown): boolean =>
  typeof value === 'string' && /\S/.test(value) && !CONTROL.test(value.replace(/[\t\r\n]/g, ''));

/** Text for people: 1 to `max` characters, not only white space. */
export const Text = (max = 200): PropertyDecorator => {
  const expected = `must be a text of 1 to ${max} characters, none of them a control character`;
  return allOf(
    IsString(withMessage('type', expected)),
    Length(1, max, withMessage('format', expected)),
    rule('format', expected, isReadableText),
  );
};

/** Text of another system, kept as it is: 1 to `max` characters of any kind. */
export const ForeignText = (max: number): PropertyDecorator => {
  const expected = `must be a text of 1 to ${max} characters`;
  return allOf(IsString(withMessage('type', expected)), Length(1, max, withMessage('format', expected)));
};

/** Text for people that may be empty: up to `max` characters. */
export const TextOrNone = (max = 200): PropertyDecorator => {
  const expected = `must be a text of up to ${max} characters, none of them a control character`;
  return allOf(
    IsString(withMessage('type', expected)),
    Length(0, max, withMessage('format', expected)),
    rule('format', expected, (value) => value === '' || isReadableText(value)),
  );
};

/** Up to `count` texts of 1 to 200 characters. */
export const Texts = (count: number): PropertyDecorator => {
  const expected = 'must be a text of 1 to 200 characters, none of them a control character';
  const isText = (value: unknown): boolean => isReadableText(value) && isLength(value, 1, 200);
  return allOf(
    IsArray(withMessage('type', 'must be a list of texts')),
    ArrayMaxSize(count, withMessage('range', `must have at most ${count} elements`)),
    IsString(withMessageForEach('format', expected, isText)),
    ruleForEach('format', expected, isText),
  );
};

/** Text that matches a pattern; `form` describes it in the message. */
export const Pattern = (pattern: RegExp, form: string): PropertyDecorator =>
  allOf(
    IsString(withMessage('type', `must be a string: ${form}`)),
    Matches(pattern, withMessage('format', `must be ${form}`)),
  );

/** An id of a client, queue, skill or fee. */
export const Id = (): PropertyDecorator => Pattern(ID_PATTERN, ID_FORM);

/** An ISO 3166-1 alpha-2 country code, by its form. */
export const Country = (): PropertyDecorator =>
  Pattern(/^[A-Z]{2}$/, 'a country code of two capital letters, such as "ES"');

export const Email = (): PropertyDecorator => IsEmail({}, withMessage('format', 'must be an e-mail address'));
