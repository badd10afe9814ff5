import type { IssuedDocument } from '#invoicing';
import { MONTH_CLIENT, YEAR_CLIENT } from './history.js';
import type { History } from './history.js';

/** A typical request to the console. */
export interface Question {
  readonly name: string;
  /** Path and query; different each time where responses are cached. */
  readonly path: (turn: number) => string;
  /** Sent as JSON. */
  readonly body?: object;
  /** Share of the runs that suffices, for slow questions. */
  readonly share: number;
}

/** The first is the floor: a request that reads nothing. */
export function listQuestions({ year, month }: History, documents: readonly IssuedDocument[]): Question[] {
  const instant = (ms: number): string => new Date(ms).toISOString();
  const range = ({ fromMs, toMs }: History['year']): string => `from=${instant(fromMs)}&to=${instant(toMs)}`;
  const period = instant(month.fromMs).slice(0, 10);
  const clientPath = (clientId: string): string => `/v1/clients/${clientId}`;
  const withUsage = documents.flatMap(({ documentId, lines }) => {
    const line = lines.findIndex(({ component }) => component === 'usage');
    return line === -1 ? [] : [`/v1/documents/${documentId}/lines/${line + 1}/events`];
  });
  return [
    { name: 'none: liveness', path: () => '/health/live', share: 1 },
    { name: 'a year by day', path: () => `${clientPath(YEAR_CLIENT)}/usage?${range(year)}&by=day`, share: 1 },
    {
      name: 'a month by hour',
      path: () => `${clientPath(MONTH_CLIENT)}/usage?${range(month)}&by=hour`,
      share: 1,
    },
    {
      name: 'the month’s statement',
      path: () => `${clientPath(MONTH_CLIENT)}/statement?period=${period}`,
      share: 1,
    },
    {
      name: 'the month’s preview',
      path: () => `${clientPath(MONTH_CLIENT)}/preview?period=${period}`,
      share: 1,
    },
    {
      ...{ name: 'the month under other models', path: () => `${clientPath(MONTH_CLIENT)}/compare` },
      ...{ body: { period }, share: 0.2 },
    },
    {
      name: 'the events behind a line',
      path: (turn) => withUsage[turn % withUsage.length] ?? '',
      share: 0.2,
    },
    { name: 'a hundred documents', path: () => '/v1/documents?limit=100', share: 1 },
    { name: 'operations', path: () => '/v1/ops/ingest', share: 1 },
  ];
}
