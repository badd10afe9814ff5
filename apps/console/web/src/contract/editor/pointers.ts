/** A value without parts of its own; a list of strings counts as one. */
export type FigureValue = string | number | boolean | null | readonly string[];

/** The JSON pointer (RFC 6901) of a path. */
export const joinPointer = (steps: readonly string[]): string =>
  steps.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export const isFigure = (value: unknown): value is FigureValue =>
  typeof value !== 'object' ||
  value === null ||
  (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string'));

/** A copy of a value with the figure at a path replaced. */
export function withFigure(value: unknown, [step, ...rest]: readonly string[], figure: FigureValue): unknown {
  if (step === undefined) return figure;
  if (Array.isArray(value))
    return (value as unknown[]).map((item, index) =>
      String(index) === step ? withFigure(item, rest, figure) : item,
    );
  const object = value as Record<string, unknown>;
  return { ...object, [step]: withFigure(object[step], rest, figure) };
}
