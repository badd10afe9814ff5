import type { Producer } from '#kafka';
import { closeRecord } from '#records';
import type { CloseMarker } from '#records';
import type { ClientClose } from '#store';
import { isSameRange } from '#usage';
import type { TimeRange } from '#usage';
import type { CloseCalendar } from '../draft/close-calendar.js';
import { REPEAT_AFTER_MS } from '../draft/repeat-after.js';
import type { LateWatch } from './late-watch.js';

/** Markers published per round, at most: a month end of 10,000 clients takes a few seconds, between live traffic. */
const CLOSES_PER_ROUND = 500;

/**
 * Publishes the close of every period whose end and grace have passed, and repeats closes for which notes are
 * due.
 */
export class Closer {
  private readonly sent = new Map<string, { readonly marker: CloseMarker; readonly atMs: number }>();

  constructor(
    private readonly calendar: Pick<CloseCalendar, 'due' | 'closesMet' | 'lastIgnored'>,
    private readonly lateWatch: Pick<LateWatch, 'due'>,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly journal: { readonly topic: string; readonly partitions: number },
  ) {}

  /** Publishes the due closes; returns the number of markers. */
  async close(clientIds: readonly string[], nowMs: number): Promise<number> {
    const first = this.calendar.due(clientIds, nowMs).map((next) => this.firstMarker(next));
    const closing = new Set(first.map(({ clientId }) => clientId));
    const again = this.lateWatch
      .due(clientIds, nowMs)
      .filter(({ clientId }) => !closing.has(clientId))
      .map((last) => this.marker(last.clientId, last, nextRevision(last)));
    const due = [...first, ...again]
      .filter((marker) => !this.isInProgress(marker, nowMs))
      .slice(0, CLOSES_PER_ROUND);
    const { topic, partitions } = this.journal;
    await this.producer.send(
      topic,
      due.map((marker) => closeRecord(marker, partitions)),
    );
    for (const marker of due) this.sent.set(marker.clientId, { marker, atMs: nowMs });
    return due.length;
  }

  /** Whether the marker of a period's close is in the journal and possibly not folded yet. */
  isPublished(next: Pick<CloseMarker, 'clientId' | 'period'>, nowMs: number): boolean {
    return this.isInProgress(this.firstMarker(next), nowMs);
  }

  private firstMarker({ clientId, period }: Pick<CloseMarker, 'clientId' | 'period'>): CloseMarker {
    return this.marker(clientId, period, 0);
  }

  private marker(clientId: string, period: TimeRange, revision: number): CloseMarker {
    return { clientId, period, revision, after: this.calendar.closesMet(clientId) };
  }

  private isInProgress(marker: CloseMarker, nowMs: number): boolean {
    const last = this.sent.get(marker.clientId);
    if (!last || nowMs - last.atMs >= REPEAT_AFTER_MS) return false; // of repeated markers the first one counts
    return isSameClose(last.marker, marker) && (last.marker.after === marker.after || this.isIgnored(marker));
  }

  /**
   * Whether a marker of these bounds was folded and does not count: it was appended before the contracts that it was
   * published by were known, as when the clock of their broker is ahead. A repeat does not count either, until then.
   */
  private isIgnored({ clientId, period }: CloseMarker): boolean {
    const ignored = this.calendar.lastIgnored(clientId);
    return ignored !== undefined && isSameRange(ignored, period);
  }
}

/** Another publisher may have used the highest revision; the marker's place among the closes decides. */
const nextRevision = ({ revision }: ClientClose): number => Math.min(revision + 1, Number.MAX_SAFE_INTEGER);

const isSameClose = (a: CloseMarker, b: CloseMarker): boolean =>
  isSameRange(a.period, b.period) && a.revision === b.revision;
