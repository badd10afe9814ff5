import { DEFAULT_LANGUAGE, describeList, getWording } from '#wording';
import { wrapped } from '../terminal/wrapped.js';
import type { TermsInForceRange, Timetable } from './timetable.js';
import { termRows } from './term-rows.js';

/** A client's terms over time as text. */
export const printTimetable = ({ clientId, stretches, neverInForce }: Timetable, width: number): string => {
  const never =
    neverInForce.length === 0
      ? []
      : [
          `Never in force: version ${describeList(neverInForce.map(String), DEFAULT_LANGUAGE)}; a higher one starts at the same time.\n`,
        ];
  const head = `${clientId}\n${'='.repeat(clientId.length)}`;
  return [head, ...stretches.map((range) => print(range, width)), ...never, ''].join('\n');
};

function print({ from, to, zone, terms }: TermsInForceRange, width: number): string {
  if (terms === undefined) return `From ${from} (${zone}): ended, no contract\n`;
  const head = `From ${from}${to === undefined ? ' on' : ` to ${to}`} (${zone}): version ${terms.version}, ${getWording(DEFAULT_LANGUAGE).terms.models[terms.model]}`;
  const note = terms.note === undefined ? [] : [['Note', terms.note] as const];
  const rows = [...note, ...termRows(terms)];
  const labelWidth = Math.max(...rows.map(([label]) => label.length)) + 2;
  return [
    head,
    ...rows.map(
      ([label, text]) => `  ${wrapped(label.padEnd(labelWidth), text, width - 2).replaceAll('\n', '\n  ')}`,
    ),
    '',
  ].join('\n');
}
