import { createHash } from 'node:crypto';
import type { DocumentReader, UsageReader } from '#store';
import { DAY_MS } from '#usage';
import type { ClosingReports } from '../ops/closing-reports.js';
import type { IngestMonitor } from '../ops/ingest-monitor.js';
import type { Pollers } from './live-watch.js';

export interface LiveSources {
  readonly monitor: Pick<IngestMonitor, 'report'>;
  readonly closing: Pick<ClosingReports, 'all'>;
  readonly documents: Pick<DocumentReader, 'count'>;
  readonly usage: Pick<UsageReader, 'client' | 'usage'>;
}

/**
 * Reads the present state with few reads, however long the history. For a client's usage it reads yesterday, today and
 * tomorrow (UTC): changes in older days are not announced, but are in the next response to a call.
 */
export const livePollers = ({ monitor, closing, documents, usage }: LiveSources): Pollers => ({
  pollAll: async () => {
    const [{ totals }, report, issued] = await Promise.all([
      monitor.report(),
      closing.all(),
      documents.count(),
    ]);
    const { accepted, superseded, rejected } = totals.counters;
    return {
      ingest: JSON.stringify(totals),
      usage: `${accepted} ${superseded}`,
      'dead-letters': String(rejected),
      closing: report ? JSON.stringify([report.due, report.unbooked, [...report.waiting]]) : '',
      documents: String(issued),
    };
  },
  pollClient: async (clientId) => {
    const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
    const days = { fromMs: today - DAY_MS, toMs: today + 2 * DAY_MS };
    const [rows, { closes }, report, issued] = await Promise.all([
      usage.usage({ clientId, ...days }),
      usage.client(clientId),
      closing.all(),
      documents.count(clientId),
    ]);
    const waitingReason = report?.waiting.get(clientId)?.reason ?? '';
    return {
      usage: createHash('sha256').update(JSON.stringify(rows)).digest('base64'),
      closing: `${closes.length} ${waitingReason}`,
      documents: String(issued),
    };
  },
});
