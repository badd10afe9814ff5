/** A line over time; points without a finite value are left out. */
interface TimeSeries {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly at: number; readonly value: number }[];
}

/** Lines that share an axis from 0 up. */
export interface Panel {
  readonly title: string;
  readonly series: readonly TimeSeries[];
}

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly most: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** An axis of time in a given unit; the `shaded` ranges are highlighted. */
interface TimeAxis {
  readonly title: string;
  readonly shaded?: Span;
}

const [WIDTH, LEFT, RIGHT, TOP, PANEL, GAP] = [760, 80, 640, 60, 190, 50];
const INK = '#24292f';
const TICKS = 5;

/** Panels, one above the other, over one axis of time, as SVG. */
export function timePlot(
  title: string,
  panels: readonly Panel[],
  { title: xTitle, shaded }: TimeAxis,
): string {
  const times = panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ at }) => at)));
  const span = { from: Math.min(...times), to: Math.max(...times) };
  const height = TOP + panels.length * (PANEL + GAP) + 20;
  const x = (at: number): number => round(LEFT + ((RIGHT - LEFT) * (at - span.from)) / (span.to - span.from));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"`,
    `  font-family="sans-serif" font-size="13" fill="${INK}" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    text((LEFT + RIGHT) / 2, 26, title, 'middle', 'font-size="15" font-weight="bold"'),
    ...panels.flatMap((panel, index) => {
      const top = TOP + index * (PANEL + GAP);
      const values = panel.series
        .flatMap(({ points }) => points.map(({ value }) => value))
        .filter(Number.isFinite);
      const box = { top, bottom: top + PANEL, most: TICKS * chooseStep(Math.max(1, ...values) / TICKS) };
      return drawn(panel, box, x, span, shaded);
    }),
    text((LEFT + RIGHT) / 2, height - 12, xTitle, 'middle'),
    '</svg>',
    '',
  ].join('\n');
}

function drawn(
  { title, series }: Panel,
  box: Box,
  x: (at: number) => number,
  span: Span,
  shaded: Span | undefined,
): string[] {
  const { top, bottom, most } = box;
  const y = (value: number): number => round(bottom - ((bottom - top) * value) / most);
  const timeStep = chooseStep((span.to - span.from) / 8);
  const values = Array.from({ length: TICKS + 1 }, (_, index) => (most / TICKS) * index);
  const times: number[] = [];
  for (let at = Math.ceil(span.from / timeStep) * timeStep; at <= span.to; at += timeStep) times.push(at);
  return [
    text(LEFT, top - 10, title, 'start', 'font-weight="bold"'),
    ...(shaded ? [shade(x(shaded.from), x(shaded.to), box)] : []),
    ...values.flatMap((value) => [
      `<path d="M${LEFT} ${y(value)}H${RIGHT}" stroke="#d0d7de"/>`,
      text(LEFT - 8, y(value) + 4, value.toLocaleString('en'), 'end'),
    ]),
    ...times.map((at) => text(x(at), bottom + 18, String(Number(at.toPrecision(6))), 'middle')),
    ...series.flatMap((one, index) => line(one, x, y, top + 16 + 20 * index)),
  ];
}

const shade = (from: number, to: number, { top, bottom }: Box): string =>
  `<rect x="${from}" y="${top}" width="${round(to - from)}" height="${bottom - top}" fill="#eaeef2"/>`;

function line(
  { name, colour, points }: TimeSeries,
  x: (at: number) => number,
  y: (value: number) => number,
  nameAt: number,
): string[] {
  const places = points
    .filter(({ value }) => Number.isFinite(value))
    .map(({ at, value }) => `${x(at)} ${y(value)}`);
  return [
    `<path d="M${places.join('L')}" stroke="${colour}" stroke-width="2" fill="none"/>`,
    text(RIGHT + 10, nameAt, name, 'start', `font-weight="bold" fill="${colour}"`),
  ];
}

/** The smallest of 1, 2 and 5 times a power of ten that is not less than `least`. */
function chooseStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const text = (x: number, y: number, label: string, anchor: 'start' | 'middle' | 'end', more = ''): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${label}</text>`;
