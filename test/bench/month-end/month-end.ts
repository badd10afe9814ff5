import { setTimeout as sleep } from 'node:timers/promises';
import type { TimeRange } from '#usage';
import type { Deployment } from '../../support/deployment/index.js';
import type { Invoices } from './invoices.js';
import type { Positions } from './positions.js';
import { dueContracts } from './contracts.js';

/** The progress at a time after all periods became closable. */
export interface Sample {
  readonly ms: number;
  /** Closes that the fold has read. */
  readonly closed: number;
  /** Documents on the invoices topic. */
  readonly issued: number;
}

const POLL_MS = 100;
const GIVE_UP_MS = 900_000;

/** All clients of a deployment, and the objects that measure them. */
export interface World {
  readonly deployment: Deployment;
  readonly positions: Positions;
  readonly invoices: Invoices;
  readonly clientIds: readonly string[];
  /** CPU ms so far, by process. */
  readonly cpu: () => Readonly<Record<string, number>>;
}

/** Maximum time from signing a contract until billing knows it: about as long as checking it twice. */
const SIGNING_MS = 2;

/**
 * Signs contracts under which a month of all clients can be closed from one instant on, at least `aheadMs`
 * after the signing.
 * @throws Error when signing took longer than expected
 */
export async function signDue(
  { deployment, clientIds }: World,
  version: number,
  month: TimeRange,
  aheadMs: number,
): Promise<number> {
  const signedMs = 5_000 + SIGNING_MS * clientIds.length;
  const dueAtMs = Math.ceil((Date.now() + signedMs + aheadMs) / 1_000) * 1_000;
  await deployment.sign(dueContracts(clientIds, version, month, dueAtMs));
  if (Date.now() > dueAtMs - aheadMs)
    throw new Error('the contracts were not signed before the month became due');
  await sleep(dueAtMs - aheadMs - Date.now());
  return dueAtMs;
}

export interface Closed {
  readonly dueAtMs: number;
  readonly samples: readonly Sample[];
  readonly cpuMs: Readonly<Record<string, number>>;
}

/**
 * Waits until the month can be closed and each client has its document.
 * @throws Error when that takes longer than a quarter of an hour
 */
export async function closeMonth(
  { positions, invoices, clientIds, cpu }: World,
  dueAtMs: number,
): Promise<Closed> {
  const before = { closed: await positions.closes(), issued: invoices.count };
  await sleep(dueAtMs - Date.now());
  const cpuBefore = cpu();
  const samples: Sample[] = [{ ms: 0, closed: 0, issued: 0 }];
  for (;;) {
    await sleep(POLL_MS);
    const closed = (await positions.closes()) - before.closed;
    const sample = { ms: Date.now() - dueAtMs, closed, issued: invoices.count - before.issued };
    samples.push(sample);
    if (sample.issued >= clientIds.length) break;
    if (sample.ms > GIVE_UP_MS) throw new Error(`not all are issued: ${JSON.stringify(sample)}`);
  }
  const took = Object.entries(cpu()).map(([name, ms]) => [name, ms - (cpuBefore[name] ?? NaN)] as const);
  return { dueAtMs, samples, cpuMs: Object.fromEntries(took) };
}
