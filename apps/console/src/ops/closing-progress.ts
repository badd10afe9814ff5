import type { ClosingReport } from '#store';
import type { ClosingDto } from './closing.dto.js';

const instant = (ms: number): string => new Date(ms).toISOString();

/** What billing said last about closing, for people. */
export function closingProgress(report: ClosingReport | undefined): ClosingDto {
  if (!report) return { due: 0, unbooked: 0, waiting: [] };
  const { atMs, due, unbooked, waiting } = report;
  return {
    at: instant(atMs),
    due,
    unbooked,
    waiting: [...waiting]
      .sort(([, a], [, b]) => a.sinceMs - b.sinceMs)
      .map(([clientId, { reason, sinceMs }]) => ({ clientId, reason, since: instant(sinceMs) })),
  };
}
