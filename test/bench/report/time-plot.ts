/** A line over time; points without a finite value are left out. */
export interface TimeSeries {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly { readonly ms: number; readonly value: number }[];
}

/** Lines that share an axis from 0 up; what happens between two instants is shaded. */
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
  readonly fromMs: number;
  readonly toMs: number;
}

const [WIDTH, LEFT, RIGHT, TOP, PANEL, GAP] = [760, 80, 640, 60, 190, 50];
const INK = '#24292f';
const TICKS = 5;

/** Panels one above the other over one axis of time in seconds, as SVG. */
export function timePlot(title: string, panels: readonly Panel[], shaded: Span): string {
  const times = panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map(({ ms }) => ms)));
  const span = { fromMs: Math.min(...times), toMs: Math.max(...times) };
  const height = TOP + panels.length * (PANEL + GAP) + 20;
  const x = (ms: number): number =>
    round(LEFT + ((RIGHT - LEFT) * (ms - span.fromMs)) / (span.toMs - span.fromMs));
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
      const box = { top, bottom: top + PANEL, most: TICKS * stepOf(Math.max(1, ...values) / TICKS) };
      return drawn(panel, box, x, span, shaded);
    }),
    text((LEFT + RIGHT) / 2, height - 12, 'seconds since all periods came due', 'middle'),
    '</svg>',
    '',
  ].join('\n');
}

function drawn(
  { title, series }: Panel,
  box: Box,
  x: (ms: number) => number,
  span: Span,
  shaded: Span,
): string[] {
  const { top, bottom, most } = box;
  const y = (value: number): number => round(bottom - ((bottom - top) * value) / most);
  const secondsStep = stepOf((span.toMs - span.fromMs) / 8_000) * 1_000;
  const values = Array.from({ length: TICKS + 1 }, (_, index) => (most / TICKS) * index);
  const times: number[] = [];
  for (let ms = Math.ceil(span.fromMs / secondsStep) * secondsStep; ms <= span.toMs; ms += secondsStep)
    times.push(ms);
  const [from, to] = [x(shaded.fromMs), x(shaded.toMs)];
  return [
    text(LEFT, top - 10, title, 'start', 'font-weight="bold"'),
    `<rect x="${from}" y="${top}" width="${round(to - from)}" height="${bottom - top}" fill="#eaeef2"/>`,
    ...values.flatMap((value) => [
      `<path d="M${LEFT} ${y(value)}H${RIGHT}" stroke="#d0d7de"/>`,
      text(LEFT - 8, y(value) + 4, value.toLocaleString('en'), 'end'),
    ]),
    ...times.map((ms) => text(x(ms), bottom + 18, String(ms / 1_000), 'middle')),
    ...series.flatMap((one, index) => line(one, x, y, top + 16 + 20 * index)),
  ];
}

function line(
  { name, colour, points }: TimeSeries,
  x: (ms: number) => number,
  y: (value: number) => number,
  nameAt: number,
): string[] {
  const places = points
    .filter(({ value }) => Number.isFinite(value))
    .map(({ ms, value }) => `${x(ms)} ${y(value)}`);
  return [
    `<path d="M${places.join('L')}" stroke="${colour}" stroke-width="2" fill="none"/>`,
    text(RIGHT + 10, nameAt, name, 'start', `font-weight="bold" fill="${colour}"`),
  ];
}

/** The least of 1, 2 and 5 times a power of ten that is not below. */
function stepOf(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
}

const round = (value: number): number => Math.round(value * 10) / 10;

const text = (x: number, y: number, words: string, anchor: 'start' | 'middle' | 'end', more = ''): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" ${more}>${words}</text>`;
