import type { ComparisonAnswer } from './use-comparison';

/** The choices' costs at common volumes, as floats: exact enough to draw, where a cent is less than a pixel. */
export function costCurves({ choices }: ComparisonAnswer) {
  const factors = [...new Set(choices.flatMap(({ series }) => series.map(({ factor }) => factor)))].sort(
    (a, b) => Number(a) - Number(b),
  );
  const costs = choices.map(({ name, series }) => {
    const at = new Map(series.map(({ factor, net }) => [factor, Number(net)]));
    return { name, net: factors.map((factor) => at.get(factor) ?? null) };
  });
  return { factors: factors.map(Number), costs };
}
