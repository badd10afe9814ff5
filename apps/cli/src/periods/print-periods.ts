import type { ApiSchema } from '#console-client';
import { localTime } from '../terminal/local-time.js';

/** Prints a line for each period of a client; below it, the documents of its closes or what it waits for. */
export const printPeriods = ({ clientId, obstacles, periods }: ApiSchema<'ClientPeriodsDto'>): string =>
  [
    clientId,
    '='.repeat(clientId.length),
    ...obstacles.map(({ code, reason }) => `${code}: ${reason}`),
    ...periods.flatMap(periodLines),
    ...(periods.length === 0 ? ['no periods'] : []),
    '',
  ].join('\n');

function periodLines(period: ApiSchema<'PeriodDto'>): string[] {
  const { firstDay, lastDay, zone, state, dueAt, waitsFor, reason, close, reCloses = [] } = period;
  const due = dueAt === undefined ? '' : `, may close from ${local(dueAt, zone)} (${zone})`;
  const waits =
    waitsFor === undefined ? [] : [`    waits for ${waitsFor}${reason === undefined ? '' : `: ${reason}`}`];
  return [
    `${firstDay} to ${lastDay}  ${state}${due}`,
    ...(close ? [markerLine('closed', close, zone)] : []),
    ...reCloses.map((marker) => markerLine('re-closed', marker, zone)),
    ...waits,
  ];
}

function markerLine(
  what: string,
  { partition, offset, appendedAt, documents }: ApiSchema<'CloseMarkerDto'>,
  zone: string,
): string {
  const issued = documents.map(({ type, number }) => `${type.replace('-', ' ')} ${number}`);
  const outcome = issued.length === 0 ? 'no document' : issued.join(', ');
  return `    ${what} ${local(appendedAt, zone)} at ${partition}/${offset}: ${outcome}`;
}

const local = (instant: string, zone: string): string => localTime(Date.parse(instant), zone);
