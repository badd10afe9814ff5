/** A value at a size: a time, the minimum of several runs, or a number of bytes. */
export interface Point {
  readonly size: number;
  readonly value: number;
}

/** How a value grows with size. */
export interface Growth {
  /**
   * Slope of log(value) over log(size), by least squares: 1 is linear, 2 quadratic; below 1, a part is fixed.
   */
  readonly exponent: number;
  /** The slope between the two largest sizes, where a fixed part matters least. */
  readonly lastExponent: number;
}

export function measureGrowth(points: readonly Point[]): Growth {
  const logs = points.map(({ size, value }) => ({ x: Math.log(size), y: Math.log(value) }));
  return { exponent: fitSlope(logs), lastExponent: fitSlope(logs.slice(-2)) };
}

function fitSlope(points: readonly { readonly x: number; readonly y: number }[]): number {
  const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map((point) => point.x)), mean(points.map((point) => point.y))];
  const rise = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  return rise / points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
}
