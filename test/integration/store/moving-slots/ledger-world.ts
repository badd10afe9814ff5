import { setTimeout as sleep } from 'node:timers/promises';
import { DocumentReader, Keyspace, LedgerStore, issueOrder } from '#store';
import type { RedisClient } from '#store';
import type { Waits } from './waits.js';

const SCOPE = '2026-{NNNNNN}';
const CLIENT = 'acme';

/** A number series in a real Redis: drafts of one client are numbered one by one while documents are read. */
export class LedgerWorld {
  readonly keys: Keyspace;
  issued = 0;
  readonly wrong: string[] = [];
  private readonly store: LedgerStore;
  private readonly reader: DocumentReader;

  constructor(redis: RedisClient, prefix: string) {
    this.keys = new Keyspace(prefix, 'drafts');
    this.store = new LedgerStore(redis, this.keys);
    this.reader = new DocumentReader(redis, this.keys, 1);
  }

  /** Numbers one document after another until `isDone`. */
  async issue(isDone: () => boolean, waits: Waits, pauseMs: number): Promise<void> {
    while (!isDone()) {
      await waits.attempt(() => this.issueNext());
      await sleep(pauseMs);
    }
  }

  async readAll(waits: Waits): Promise<void> {
    await waits.attempt(async () => {
      const before = this.issued;
      const found = await this.reader.documents({ limit: 100_000 });
      const expected = found.map((_, index) => `{"id":"d${index + 1}","issuedAt":"2026-04-01T00:00:00Z"}`);
      // one more document may be committed whose reply has not arrived
      if (found.length < before || found.length > this.issued + 1 || found.join() !== expected.join())
        this.wrong.push(`documents ${found.join()} instead of the first ${before} to ${this.issued}`);
    });
    await waits.attempt(async () => {
      const [before, found] = [this.issued, await this.reader.count(CLIENT)];
      if (found < before || found > this.issued + 1)
        this.wrong.push(`${found} documents instead of ${before}`);
    });
  }

  private async issueNext(): Promise<void> {
    const number = this.issued + 1;
    const closeId = `${CLIENT}/${number}`;
    const question = { closeIds: [closeId], clientIds: [CLIENT], scopes: [SCOPE] };
    const state = await this.store.read(0, question);
    if (state.booked.has(closeId)) {
      this.issued = number;
      return;
    }
    const found = {
      position: state.position ?? 0,
      sequence: state.sequences.get(CLIENT),
      number: state.numbers.get(SCOPE),
    };
    const expected = { position: this.issued, sequence: this.issued, number: this.issued };
    if (JSON.stringify(found) !== JSON.stringify(expected))
      this.wrong.push(`ledger ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`);
    const document = {
      documentId: `d${number}`,
      clientId: CLIENT,
      sequence: number,
      issuedAtMs: number,
      order: issueOrder(number, 0),
      json: `{"id":"d${number}","issuedAt":"2026-04-01T00:00:00Z"}`,
    };
    const result = await this.store.commit(0, state.position, {
      position: number,
      last: { appendedAtMs: 1, fingerprint: 'f' },
      documents: [document],
      booked: [closeId],
      sequences: new Map([[CLIENT, number]]),
      numbers: new Map([[SCOPE, number]]),
    });
    if (result.applied) this.issued = number;
    else this.wrong.push(`the ledger is at ${result.position} instead of ${state.position}`);
  }
}
