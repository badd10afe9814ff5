import type { Spread } from '../measure/spread.js';

export interface Bar {
  readonly name: string;
  readonly colour: string;
  readonly value: Spread;
}

const [WIDTH, ROW, LEFT, RIGHT, TOP] = [760, 36, 300, 640, 60];
const INK = '#24292f';

/** Bars of medians with a line from the minimum to the maximum, as SVG. */
export function barPlot(title: string, bars: readonly Bar[], print: (value: number) => string): string {
  const most = Math.max(...bars.map(({ value }) => value.max));
  const scaleX = (value: number): number => Math.round(10 * (LEFT + ((RIGHT - LEFT) * value) / most)) / 10;
  const height = TOP + bars.length * ROW + 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}"`,
    `  font-family="sans-serif" font-size="13" fill="${INK}" role="img" aria-label="${title}">`,
    `<rect width="${WIDTH}" height="${height}" fill="#ffffff"/>`,
    `<text x="${WIDTH / 2}" y="28" text-anchor="middle" font-size="15" font-weight="bold">${title}</text>`,
    ...bars.flatMap(({ name, colour, value: { min, median, max } }, index) => {
      const y = TOP + index * ROW;
      const middle = y + (ROW - 10) / 2;
      return [
        `<text x="${LEFT - 10}" y="${middle + 4}" text-anchor="end">${name}</text>`,
        `<rect x="${LEFT}" y="${y}" width="${scaleX(median) - LEFT}" height="${ROW - 10}" fill="${colour}"/>`,
        `<path d="M${scaleX(min)} ${middle}L${scaleX(max)} ${middle}" stroke="${INK}" stroke-width="2"/>`,
        `<text x="${scaleX(max) + 10}" y="${middle + 4}" font-weight="bold">${print(median)}</text>`,
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}
