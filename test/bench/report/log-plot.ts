/** A line of points, both coordinates above 0. */
export interface Series {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

interface Axis {
  readonly title: string;
  /** Bounds of an axis, powers of ten. */
  readonly from: number;
  readonly to: number;
}

const [WIDTH, HEIGHT] = [760, 440];
const BOX = { left: 70, right: 640, top: 50, bottom: 380 };
const INK = '#24292f';

/** A plot with logarithmic axes as SVG: linear growth is parallel to the dashed lines. */
export function logPlot(title: string, xTitle: string, yTitle: string, series: readonly Series[]): string {
  const all = series.flatMap(({ points }) => points);
  const x = createAxis(
    xTitle,
    all.map((point) => point.x),
  );
  const y = createAxis(
    yTitle,
    all.map((point) => point.y),
  );
  const toPoint = (px: number, py: number): [number, number] => [
    Math.round(scaled(px, x, BOX.left, BOX.right) * 10) / 10,
    Math.round(scaled(py, y, BOX.bottom, BOX.top) * 10) / 10,
  ];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}"`,
    `  font-family="sans-serif" font-size="13" fill="${INK}" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    text((BOX.left + BOX.right) / 2, 28, title, 'middle', 'font-size="15" font-weight="bold"'),
    ...powers(x).flatMap((power) => {
      const [place] = toPoint(power, 10 ** y.from);
      return [rule(place, BOX.top, place, BOX.bottom), text(place, BOX.bottom + 20, count(power), 'middle')];
    }),
    ...powers(y).flatMap((power) => {
      const [, place] = toPoint(10 ** x.from, power);
      return [rule(BOX.left, place, BOX.right, place), text(BOX.left - 8, place + 4, count(power), 'end')];
    }),
    text((BOX.left + BOX.right) / 2, BOX.bottom + 44, x.title, 'middle'),
    `<g transform="rotate(-90)">${text(-(BOX.top + BOX.bottom) / 2, 22, y.title, 'middle')}</g>`,
    ...linear(x, y).map(([from, to]) => {
      const [[x1, y1], [x2, y2]] = [toPoint(...from), toPoint(...to)];
      return `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#8c959f" stroke-dasharray="4 4" fill="none"/>`;
    }),
    ...series.flatMap((one) => drawn(one, toPoint)),
    '</svg>',
    '',
  ].join('\n');
}

function drawn(
  { name, colour, points }: Series,
  toPoint: (x: number, y: number) => [number, number],
): string[] {
  const places = points.map((point) => toPoint(point.x, point.y));
  const [lastX, lastY] = places.at(-1) ?? [0, 0];
  return [
    `<path d="M${places.map((place) => place.join(' ')).join('L')}" stroke="${colour}" stroke-width="2" fill="none"/>`,
    ...places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="3.5" fill="${colour}"/>`),
    text(lastX + 9, lastY + 4, name, 'start', `font-weight="bold" fill="${colour}"`),
  ];
}

const createAxis = (title: string, values: readonly number[]): Axis => ({
  title,
  from: Math.floor(Math.log10(Math.min(...values))),
  to: Math.ceil(Math.log10(Math.max(...values))),
});

const scaled = (value: number, { from, to }: Axis, start: number, end: number): number =>
  start + ((Math.log10(value) - from) / (to - from)) * (end - start);

const powers = ({ from, to }: Axis): number[] =>
  Array.from({ length: to - from + 1 }, (_, n) => 10 ** (from + n));

/** Lines of linear growth, one through each power of ten on the left edge and below, clipped to the box. */
function linear(x: Axis, y: Axis): [[number, number], [number, number]][] {
  const lines: [[number, number], [number, number]][] = [];
  for (let shift = y.from - x.to + 1; shift < y.to - x.from; shift++) {
    const from = Math.max(x.from, y.from - shift);
    const to = Math.min(x.to, y.to - shift);
    if (from < to)
      lines.push([
        [10 ** from, 10 ** (from + shift)],
        [10 ** to, 10 ** (to + shift)],
      ]);
  }
  return lines;
}

const count = (value: number): string => value.toLocaleString('en');

const rule = (x1: number, y1: number, x2: number, y2: number): string =>
  `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="#d0d7de"/>`;

const text = (x: number, y: number, label: string, anchor: 'start' | 'middle' | 'end', more = ''): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${label}</text>`;
