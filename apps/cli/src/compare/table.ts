import { withDefaults } from '#contracts';
import { LINE_COMPONENTS, SEARCHED } from '#rating';
import type { ComparedChoice, Comparison, Derived } from '#rating';
import { DEFAULT_LANGUAGE, describeList, getWording } from '#wording';
import { termRows } from '../contracts/term-rows.js';
import { grouped } from '../terminal/numbers.js';
import { wrapped } from '../terminal/wrapped.js';
import type { ClientComparison } from './compared.js';
import { localTime } from '../terminal/local-time.js';

/** A client's comparison as text. */
export function printComparison({ clientId, comparison, derived }: ClientComparison, width: number): string {
  const { period, zone, currency, volume, partlyInForce } = comparison;
  const toLocal = (instant: string): string => localTime(Date.parse(instant), zone);
  const head = [
    `${clientId}, ${toLocal(period.from)} to ${toLocal(period.to)} (${zone}), ${currency}`,
    `${grouped(volume.contacts)} contacts handled in ${grouped(volume.handledMinutes)} minutes`,
  ];
  const partly = partlyInForce.map(
    (name) =>
      `${name} is in force for only part of the period: its amounts exclude usage of the rest, so it is not ranked.`,
  );
  const parts = [
    head,
    figures(comparison),
    ...volumes(comparison),
    partly,
    ...derived.map((each) => terms(each, width)),
  ];
  const lines = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return `${lines.join('\n\n')}\n`;
}

/** The table of amounts, with a column for each choice. */
function figures({ choices }: Comparison): string[] {
  const toRow = (label: string, cell: (choice: ComparedChoice) => string | undefined): string[] => [
    label,
    ...choices.map((choice) => grouped(cell(choice) ?? '-')),
  ];
  const headings = getWording(DEFAULT_LANGUAGE).lines.components;
  const components = LINE_COMPONENTS.filter((name) =>
    choices.some((choice) => choice.components[name] !== undefined),
  ).map((name) => toRow(headings[name], (choice) => choice.components[name]));
  const rows = [
    ['', ...choices.map(({ name }) => name)],
    ...components,
    toRow('Net', ({ net }) => net),
    toRow('Tax', ({ tax }) => tax),
    toRow('Total', ({ total }) => total),
    toRow('Difference, net', ({ difference }) => signed(difference)),
    toRow('Net per contact', ({ perContact }) => perContact),
    toRow('Net per handled minute', ({ perHandledMinute }) => perHandledMinute),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : `  ${cell.padStart(widths[column] ?? 0)}`,
      )
      .join('')
      .trimEnd(),
  );
}

/** The volumes at which the cheapest choice changes. */
function volumes({ choices, cheapest, partlyInForce }: Comparison): string[][] {
  const [first, ...others] = choices.filter(({ name }) => !partlyInForce.includes(name));
  const own = choices[0]?.name;
  const pairs = first?.name === own ? others : [];
  const breakEvens = pairs.flatMap((other) => breakEvenLines(other, own ?? ''));
  const best = cheapest.map(
    ({ name, equal, fromFactor, toFactor }) =>
      `from ${fromFactor} to ${toFactor ?? `at least ${SEARCHED.upTo}`} times this volume: ${describeList([name, ...equal], DEFAULT_LANGUAGE)}${equal.length > 0 ? ', which cost the same' : ''}`,
  );
  return [
    breakEvens.length === 0
      ? []
      : [
          'Break-even when contacts and handle time scale and the team stays the same',
          ...breakEvens.map((line) => `  ${line}`),
        ],
    best.length === 0 ? [] : ['Cheapest', ...best.map((line) => `  ${line}`)],
  ];
}

/** The volumes at which a choice becomes cheaper or more expensive than the contract's own terms. */
function breakEvenLines({ name, equal, difference, breakEven }: ComparedChoice, own: string): string[] {
  const both = `${name} and ${own}`;
  if (equal) return [`${both} cost the same up to ${SEARCHED.upTo} times this volume`];
  if (breakEven.length === 0)
    return [
      `${both}: ${difference.startsWith('-') ? name : own} is cheaper up to ${SEARCHED.upTo} times this volume`,
    ];
  return breakEven.map(
    ({ factor, contacts, handledMinutes, cheaper }) =>
      `${both}: from ${factor} times this volume (${grouped(contacts)} contacts, ${grouped(handledMinutes)} minutes) ${cheaper} is cheaper`,
  );
}

/** Derived terms with their assumptions. */
function terms({ name, versions, assumptions }: Derived, width: number): string[] {
  const rows = versions.flatMap((version) => {
    const filled = withDefaults(version);
    return filled ? termRows(filled) : [];
  });
  const labelWidth = Math.max(...rows.map(([label]) => label.length)) + 2;
  return [
    `Derived terms, ${name}:`,
    ...rows.map(([label, text]) => wrapped(`  ${label.padEnd(labelWidth)}`, text, width)),
    ...assumptions.map((assumption) => wrapped('  * ', assumption, width)),
  ];
}

const signed = (difference: string): string =>
  /[1-9]/.test(difference) && !difference.startsWith('-') ? `+${difference}` : difference;
