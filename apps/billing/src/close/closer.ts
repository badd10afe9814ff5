import type { Period } from '#contracts';
import type { Producer } from '#kafka';
import type { CloseCalendar } from './close-calendar.js';
import type { LateWatch } from './late-watch.js';
import { periodClose } from './period-close.js';

/** Markers published at once: a month end of 10,000 clients goes out in a few seconds, between live traffic. */
const CLOSES_AT_ONCE = 500;
/** A marker that the fold has not met after so long is published again; the first one counts. */
const REPEAT_AFTER_MS = 60_000;

interface Marker {
  readonly clientId: string;
  readonly period: Pick<Period, 'fromMs' | 'toMs'>;
  readonly revision: number;
}

/** Publishes the close of every period whose end and grace have passed, and again of those that notes are due for. */
export class Closer {
  private readonly sent = new Map<string, { readonly marker: string; readonly atMs: number }>();

  constructor(
    private readonly calendar: Pick<CloseCalendar, 'due'>,
    private readonly lateWatch: Pick<LateWatch, 'due'>,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly journal: { readonly topic: string; readonly partitions: number },
  ) {}

  /** Publishes what is due; returns how many markers. */
  async close(clientIds: readonly string[], nowMs: number): Promise<number> {
    const first = this.calendar.due(clientIds, nowMs).map((next): Marker => ({ ...next, revision: 0 }));
    const closing = new Set(first.map(({ clientId }) => clientId));
    const again = this.lateWatch
      .due(clientIds, nowMs)
      .filter(({ clientId }) => !closing.has(clientId))
      .map((last): Marker => ({ clientId: last.clientId, period: last, revision: last.revision + 1 }));
    const due = [...first, ...again]
      .filter((marker) => !this.isUnderWay(marker, nowMs))
      .slice(0, CLOSES_AT_ONCE);
    const { topic, partitions } = this.journal;
    await this.producer.send(
      topic,
      due.map((marker) => periodClose(marker, partitions)),
    );
    for (const marker of due) {
      this.sent.set(marker.clientId, { marker: nameOf(marker), atMs: nowMs });
    }
    return due.length;
  }

  /** Whether the marker of a period's close is in the journal, and the fold may still be before it. */
  isPublished(next: Pick<Marker, 'clientId' | 'period'>, nowMs: number): boolean {
    return this.isUnderWay({ ...next, revision: 0 }, nowMs);
  }

  private isUnderWay(marker: Marker, nowMs: number): boolean {
    const last = this.sent.get(marker.clientId);
    return last?.marker === nameOf(marker) && nowMs - last.atMs < REPEAT_AFTER_MS;
  }
}

const nameOf = ({ period, revision }: Marker): string => `${period.fromMs}/${period.toMs}/${revision}`;
