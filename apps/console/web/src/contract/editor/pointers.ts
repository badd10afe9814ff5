type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The steps of a JSON pointer (RFC 6901). */
export const stepsOf = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** A copy of a value with another figure at a pointer. */
export function withFigure(value: unknown, [step, ...rest]: readonly string[], figure: Json): unknown {
  if (step === undefined) return figure;
  if (Array.isArray(value))
    return (value as unknown[]).map((item, index) =>
      String(index) === step ? withFigure(item, rest, figure) : item,
    );
  const object = value as Record<string, unknown>;
  return { ...object, [step]: withFigure(object[step], rest, figure) };
}

export interface Figure {
  readonly pointer: string;
  readonly value: string | number | boolean | null | readonly string[];
}

const isList = (value: object): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string');

/** The figures of a value, in its order; a list of words is one of them. */
export function figuresOf(value: unknown, pointer = ''): Figure[] {
  if (typeof value !== 'object' || value === null || isList(value))
    return [{ pointer, value: value as Figure['value'] }];
  return Object.entries(value).flatMap(([key, below]) =>
    figuresOf(below, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
