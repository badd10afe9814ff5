import type { Producer } from '#kafka';
import type { CloseCalendar, NextClose } from './close-calendar.js';
import { periodClose } from './period-close.js';

/** Markers published at once: a month end of 10,000 clients goes out in a few seconds, between live traffic. */
const CLOSES_AT_ONCE = 500;
/** A marker that the fold has not met after so long is published again; the first one counts. */
const REPEAT_AFTER_MS = 60_000;

/** Publishes the close of every period whose end and grace have passed. */
export class Closer {
  private readonly published = new Map<string, { readonly toMs: number; readonly atMs: number }>();

  constructor(
    private readonly calendar: CloseCalendar,
    private readonly producer: Pick<Producer, 'send'>,
    private readonly journal: { readonly topic: string; readonly partitions: number },
  ) {}

  /** Publishes what is due; returns how many markers. */
  async close(clientIds: readonly string[], nowMs: number): Promise<number> {
    const due = this.calendar
      .due(clientIds, nowMs)
      .filter((next) => !this.isUnderWay(next, nowMs))
      .slice(0, CLOSES_AT_ONCE);
    const { topic, partitions } = this.journal;
    await this.producer.send(
      topic,
      due.map(({ clientId, period }) => periodClose(clientId, period, partitions)),
    );
    for (const { clientId, period } of due) this.published.set(clientId, { toMs: period.toMs, atMs: nowMs });
    return due.length;
  }

  private isUnderWay({ clientId, period }: NextClose, nowMs: number): boolean {
    const last = this.published.get(clientId);
    return last?.toMs === period.toMs && nowMs - last.atMs < REPEAT_AFTER_MS;
  }
}
