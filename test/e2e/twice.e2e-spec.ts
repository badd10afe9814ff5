import { beforeAll, describe, expect, it } from '@jest/globals';
import { parseIssuedDocument } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { DAY_MS } from '#usage';
import type { UsageRow } from '#usage';
import { Deployment } from '../support/deployment/index.js';
import { sharedServices } from '../support/shared-services.js';
import { Random } from '../support/traffic/random.js';
import { Traffic, demoClients } from '../support/traffic/index.js';
import type { TrafficRecord } from '../support/traffic/index.js';

const DAYS_MS = 2 * DAY_MS;

/** Contracts over a whole month, traffic in its first days only. */
const clients = demoClients(Date.now(), 1);
const traffic = new Traffic({
  clients: clients.map(({ plan }) => ({ ...plan, toMs: plan.fromMs + DAYS_MS })),
  seed: 20,
  shares: { duplicate: 0.05, correction: 0.1, voided: 0.05, superseded: 0.05, wrongKey: 0.05, invalid: 0.02 },
});
const stream = [...traffic.records()].map(({ record }) => record);

/** The order of the records before a close does not matter: of an event the highest revision counts. */
const shuffled = (seed: number): TrafficRecord[] => {
  const random = new Random(seed);
  return stream
    .map((record) => ({ record, at: random.integer(0, 2 ** 31) }))
    .sort((a, b) => a.at - b.at)
    .map(({ record }) => record);
};

const STREAMS: Record<string, readonly TrafficRecord[]> = {
  once: stream,
  twice: [...stream, ...stream],
  shuffled: shuffled(1),
};
const OTHERS = Object.keys(STREAMS).filter((name) => name !== 'once');

interface Outcome {
  readonly usage: Map<string, string[]>;
  readonly documents: string[];
  readonly counts: Record<string, number>;
}

/** The order of an interval's cells depends on which arrived first; it has no meaning. */
const inOrder = (rows: readonly UsageRow[]): string[] => rows.map((row) => JSON.stringify(row)).sort();

/**
 * The document as text without the parts that depend on time: when it was issued and when it is payable; the
 * position of the close's marker, which counts the records before it; and the hash, which covers those three.
 */
const butForTimes = (document: IssuedDocument): string => {
  const { issuedAt: _issued, dueDate: _due, journal: _place, contentHash: _hash, ...rest } = document;
  return JSON.stringify(rest);
};

async function computeOutcome(records: readonly TrafficRecord[]): Promise<Outcome> {
  const deployment = new Deployment(sharedServices(), { CONTADOR_LATE_WINDOW: 'P90D' });
  try {
    await deployment.start('ingest', 'billing');
    await deployment.publish(records);
    await deployment.folded();
    const counts = await deployment.counts();
    const documents: string[] = [];
    // One client after the other: numbers follow the order of the closes, which is then the same in both
    // deployments.
    for (const { contracts, plan } of clients) {
      await deployment.sign(contracts);
      documents.push(...(await deployment.documents(1, plan.profile.id)).map(butForTimes));
    }
    const usage = new Map<string, string[]>();
    for (const { plan } of clients)
      usage.set(plan.profile.id, inOrder(await deployment.usage({ clientId: plan.profile.id, ...plan })));
    return { usage, documents, counts };
  } finally {
    await deployment.stop();
  }
}

describe('the same events, in any order and repetition', () => {
  const outcomes = new Map<string, Outcome>();
  const findOutcome = (name: string): Outcome => {
    const outcome = outcomes.get(name);
    if (!outcome) throw new Error(`nothing came of ${name}`);
    return outcome;
  };

  beforeAll(async () => {
    const streams = Object.entries(STREAMS);
    await Promise.all(
      streams.map(async ([name, records]) => void outcomes.set(name, await computeOutcome(records))),
    );
  }, 120_000);

  it('when published once, match the generator’s counts', () => {
    const { received: _, ...counts } = traffic.tally.counters;
    expect(findOutcome('once').counts).toEqual(counts);
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(10);
    const documents = findOutcome('once').documents.map(parseIssuedDocument);
    for (const [index, { plan, months, expected }] of clients.entries()) {
      const { lines, total } = documents[index] ?? { lines: [], total: '' };
      const [month = plan] = months;
      const invoice = expected(traffic.tally, month);
      const amounts = lines.map(({ component, amount }) => `${component} ${amount.replace('.', '')}`);
      expect({ client: plan.profile.id, amounts: amounts.sort(), total: total.replace('.', '') }).toEqual({
        client: plan.profile.id,
        amounts: invoice.lines.map(({ component, amount }) => `${component} ${amount}`).sort(),
        total: String(invoice.total),
      });
    }
  });

  it('are all counted: a repeat is a duplicate or superseded', () => {
    const { received: _, ...once } = traffic.tally.counters;
    const repeated = once.accepted + once.duplicate + once.superseded;
    const { accepted, duplicate = 0, superseded = 0, ...others } = findOutcome('twice').counts;
    expect({ accepted, ...others }).toEqual({
      ...{ accepted: once.accepted, forwarded: 2 * once.forwarded, rejected: 2 * once.rejected },
    });
    expect(duplicate + superseded).toBe(2 * repeated - once.accepted);
  });

  it.each(OTHERS)('give the same usage: %s', (name) => {
    const once = findOutcome('once').usage;
    expect([...once.values()].map((rows) => rows.length > 100)).toEqual(clients.map(() => true));
    expect(findOutcome(name).usage).toEqual(once);
  });

  it.each(OTHERS)('give the same invoices, byte for byte except for times: %s', (name) => {
    expect(findOutcome('once').documents).toHaveLength(clients.length);
    expect(findOutcome(name).documents).toEqual(findOutcome('once').documents);
  });
});
