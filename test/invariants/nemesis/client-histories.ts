import { setTimeout as sleep } from 'node:timers/promises';
import type { Deployment } from '../../support/deployment/index.js';
import { RandomEvents, randomTerms, toRecord } from '../../support/ledger-model/index.js';
import { seeded } from '../../integration/ingest/random-history.js';

const HOUR_MS = 3_600_000;
const SPAN_MS = 80 * 24 * HOUR_MS;
const CLIENTS = 16;
const PAUSE_MS = 200;
const EVENTS_A_BATCH = 8;
const BATCHES_A_SIGNATURE = 4;

/**
 * Clients that sign one after the other for the last months, and publish events, late ones and corrections
 * without end.
 */
export class ClientHistories {
  readonly clientIds = Array.from({ length: CLIENTS }, (_, index) => `client-${index + 1}`);
  private readonly pick: (below: number) => number;
  private readonly events: RandomEvents;
  private readonly fromMs = Math.floor((Date.now() - SPAN_MS) / HOUR_MS) * HOUR_MS;
  private signed = 0;

  constructor(
    private readonly deployment: Deployment,
    seed: number,
  ) {
    this.pick = seeded(seed);
    this.events = new RandomEvents(this.pick, this.clientIds);
  }

  /**
   * Runs until `hasEnded` and every client has signed. What may not have arrived is published again: a repeat
   * changes nothing.
   */
  async play(hasEnded: () => boolean): Promise<void> {
    for (let batches = 0; !hasEnded() || this.signed < CLIENTS; batches++) {
      const within = { fromMs: this.fromMs, toMs: this.fromMs + SPAN_MS };
      const records = Array.from({ length: EVENTS_A_BATCH }, () => toRecord(this.events.next(within)));
      await again(() => this.deployment.publish(records));
      if (batches % BATCHES_A_SIGNATURE === 0 && this.signed < CLIENTS) await this.signNext();
      await sleep(PAUSE_MS);
    }
  }

  private async signNext(): Promise<void> {
    const clientId = this.clientIds[this.signed++];
    if (clientId === undefined) return;
    // Late events are booked by notes: otherwise the last of them would wait for the end of a future period.
    const terms = { ...randomTerms(this.pick), latePolicy: 'note' };
    const ended = 'model' in terms && terms.model === 'ended';
    const version = { clientId, version: 1, effectiveFrom: new Date(this.fromMs).toISOString() };
    if (ended) return this.signNext();
    await again(() => this.deployment.sign([{ ...version, ...terms }]));
  }
}

async function again(publish: () => Promise<void>): Promise<void> {
  for (const deadline = Date.now() + 60_000; ; await sleep(500)) {
    try {
      return await publish();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}
