import { parseContracts } from '#contracts';
import { DAY_MS } from '#usage';
import { RandomEvents, randomTerms, toRecord } from '../../support/ledger-model/index.js';
import type { BillingEnvironment } from './environment.js';

type Pick = (below: number) => number;

const START = Date.parse('2025-01-01T00:00:00Z');
const MONTH_STARTS = ['01', '02', '03', '04', '05'].map((month) => `2025-${month}-01T00:00:00`);
const OFFSETS: Readonly<Record<string, string>> = {
  'Europe/Madrid': '+01:00',
  'America/New_York': '-05:00',
  'Asia/Kolkata': '+05:30',
};

/** Events and contracts of some clients from January to June 2025, and when each of them reaches the logs. */
export class History {
  nowMs = START;
  private readonly events: RandomEvents;
  private readonly signed = new Map<string, object[]>();

  constructor(
    private readonly environment: BillingEnvironment,
    private readonly pick: Pick,
    private readonly clients: readonly string[],
  ) {
    this.events = new RandomEvents(pick, clients);
  }

  pass(days: number): void {
    this.nowMs += days * DAY_MS;
  }

  /** Moves the clock to the first of June plus some days. */
  passJune(days: number): void {
    this.nowMs = Math.max(this.nowMs, Date.parse('2025-06-01')) + days * DAY_MS;
  }

  /** Publishes events of any time up to now: late ones, corrections, voids. */
  async happen(count: number): Promise<void> {
    const late = this.pick(2) === 0;
    const fromMs = late ? START - 20 * DAY_MS : Math.max(START - 20 * DAY_MS, this.nowMs - 20 * DAY_MS);
    const within = { fromMs, toMs: this.nowMs + DAY_MS };
    const records = Array.from({ length: count }, () => toRecord(this.events.next(within))).map((record) => ({
      ...record,
      partition: this.environment.home(String(record.key)),
    }));
    await this.environment.producer.send(this.environment.topics.journal.name, records);
  }

  /**
   * Signs a version of a client from now on, or backdated, unless it contradicts the versions already signed.
   */
  async sign(clientId = this.clients[this.pick(this.clients.length)] ?? ''): Promise<void> {
    const signed = this.signed.get(clientId) ?? [];
    const terms = randomTerms(this.pick);
    const version = { clientId, version: signed.length + 1, effectiveFrom: this.anyStart(terms), ...terms };
    const versions = [...signed, version];
    if ('faults' in parseContracts(versions)) return;
    this.signed.set(clientId, versions);
    const record = { key: `${clientId}/${version.version}`, value: JSON.stringify(version) };
    await this.environment.producer.send(this.environment.topics.contracts.name, [record]);
  }

  /** Publishes a close as another publisher: any bounds, a closed period, any revision. */
  async forge(): Promise<void> {
    const clientId = this.clients[this.pick(this.clients.length)] ?? '';
    const fromMs = START + 900_000 * this.pick((this.nowMs - START + 5 * DAY_MS) / 900_000);
    const month = this.pick(5);
    const [from, to] =
      this.pick(3) > 0
        ? [fromMs, fromMs + 60_000 * (1 + this.pick(20 * 1_440))].map((ms) => new Date(ms).toISOString())
        : [`${MONTH_STARTS[month]}Z`, `2025-0${month + 2}-01T00:00:00Z`];
    const revision = [0, 1, Number.MAX_SAFE_INTEGER][this.pick(3)];
    const after = this.pick(2) === 0 ? { after: this.pick(6) } : {};
    const event = { specversion: '1.0', id: 'forged', source: '/anybody', type: 'period.close' };
    const value = JSON.stringify({ ...event, data: { clientId, revision, from, to, ...after } });
    await this.environment.producer.send(this.environment.topics.journal.name, [
      { key: clientId, value, partition: this.environment.home(clientId) },
    ]);
  }

  private anyStart({ zone }: Readonly<Record<string, unknown>>): string {
    const start = MONTH_STARTS[this.pick(MONTH_STARTS.length)] ?? '';
    if (this.pick(3) > 0) return `${start}${OFFSETS[String(zone)] ?? 'Z'}`;
    return new Date(START + 900_000 * this.pick((this.nowMs - START + 5 * DAY_MS) / 900_000)).toISOString();
  }
}
