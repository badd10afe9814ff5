import { canonicalJson } from '#usage';

/** The first difference between two values: a JSON pointer, and both values as text. */
export interface ValueDifference {
  readonly pointer: string;
  readonly is: string | undefined;
  readonly mustBe: string | undefined;
}

/** The figures in a text, in order. The words between them may change with a release, the figures must not. */
const figures = (text: string): string => (text.match(/\d[\d./]*/g) ?? []).join(' ');

/** Returns undefined if the values are equal; the wording of a `calculation` may differ. */
export function firstValueDifference(
  is: unknown,
  mustBe: unknown,
  pointer = '',
): ValueDifference | undefined {
  if (isContainer(is) && isContainer(mustBe) && Array.isArray(is) === Array.isArray(mustBe)) {
    for (const name of new Set([...Object.keys(mustBe), ...Object.keys(is)])) {
      const difference = firstValueDifference(
        ownMember(is, name),
        ownMember(mustBe, name),
        `${pointer}/${name}`,
      );
      if (difference) return difference;
    }
    return undefined;
  }
  const [left, right] = [jsonText(is), jsonText(mustBe)];
  if (left === right) return undefined;
  const isWords = pointer.endsWith('/calculation') && left !== undefined && right !== undefined;
  return isWords && figures(left) === figures(right) ? undefined : { pointer, is: left, mustBe: right };
}

/** Whether a value is an object or a list. */
export const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** An own member: a published document may have one named `constructor` or `__proto__`. */
export const ownMember = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;

export const jsonText = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'string' ? value : canonicalJson(value);
