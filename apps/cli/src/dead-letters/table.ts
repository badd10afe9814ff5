import type { DeadLetterSummary } from '#records';
import { oneLine } from '../terminal/one-line.js';
import { padCells, padTitles } from '../terminal/pad-cells.js';

const COLUMNS = [
  ['ID', 7],
  ['REFUSED (UTC)', 19],
  ['CODE', 19],
  ['CLIENT', 16],
  ['REPLAYED', 16],
] as const;
const MIN_MESSAGE_WIDTH = 20;

export const tableHead = (): string => `${padTitles(COLUMNS)}MESSAGE\n`;

/** One line; the message gets the part of `width` that the other columns leave. */
export function tableRow(
  { id, filedAt, code, clientId = '-', replayed, message }: DeadLetterSummary,
  width: number,
): string {
  const cells = padCells(COLUMNS, [
    String(id),
    filedAt.slice(0, 19).replace('T', ' '),
    code,
    clientId,
    replayed === undefined ? '' : replayed.done ? replayed.at.slice(0, 16).replace('T', ' ') : 'started',
  ]);
  const room = Math.max(MIN_MESSAGE_WIDTH, width - cells.length);
  const text = oneLine(message);
  return `${cells}${text.length > room ? `${text.slice(0, room - 1)}…` : text}\n`;
}
