import type { IssuedDocument } from '#invoicing';
import { Carrier } from './carrier.js';
import { changeMonth } from './change-month.js';
import { checkCounters } from './check-counters.js';
import { checkInvoices, checkNumbers } from './check-invoices.js';
import { checkNotes } from './check-notes.js';
import { checkUsage } from './check-usage.js';
import { checkVerified } from './check-verified.js';
import { ClientRun } from './client-run.js';
import { closeMonths } from './close-months.js';
import type { DemoFlags } from './flags.js';
import type { DemoResult, Report } from './report.js';
import type { Stage } from './stage.js';
import type { Support } from './support.js';
import type { PrintedNote } from './print-notes.js';
import { verifyAll } from './verify-all.js';

/**
 * Invoices the months, changes the last one afterwards, and verifies all documents; then compares every figure with the
 * generator's own.
 */
export async function play(
  { seed, months }: DemoFlags,
  { demoClients, Traffic, SHARES_OF_DEMO, sumLegs }: Support,
  stage: Stage,
  report: Report,
  signal: AbortSignal,
): Promise<DemoResult> {
  const now = Date.now();
  const clients = demoClients(now, months);
  const plans = clients.map(({ plan }) => plan);
  const traffic = new Traffic({ clients: plans, seed, latestMs: now, shares: SHARES_OF_DEMO });
  const { tally } = traffic;
  const runs = clients.map((client) => new ClientRun(client, tally, stage.console));
  const carrier = new Carrier(stage, traffic, report, signal);
  await closeMonths(carrier, runs);
  await changeMonth(carrier, runs);
  const findings = await verifyAll(stage, signal, (share) => report.progress(share, 'proven'));
  report.step('all documents verified from Kafka alone');

  const counters = await stage.console.counters();
  const checks = checkCounters(counters, tally);
  const documents: IssuedDocument[] = [];
  const notes: PrintedNote[] = [];
  for (const run of runs) {
    const span = { fromMs: run.client.plan.fromMs, toMs: run.lastMonth.toMs };
    const usage = await stage.console.usage(run.id, span);
    const own = await run.documents();
    documents.push(...own);
    for (const [index, { what }] of run.expectedDocuments.entries()) {
      const note = own[index];
      if (note && note.type !== 'invoice') notes.push({ what, note });
    }
    const changed = run.expectedDocuments.findIndex(({ month }) => month === run.lastMonth);
    checks.push(
      checkUsage(run.id, usage, tally, span, sumLegs),
      checkInvoices(run.id, own, run.expectedDocuments),
    );
    checks.push(checkNotes(run.id, own.slice(changed), run.expectedDocuments.slice(changed)));
  }
  checks.push(checkNumbers(documents), checkVerified(findings, documents));
  return { seed, now, documents: documents.sort(byNumber), notes, findings, counters, checks };
}

const byNumber = (a: IssuedDocument, b: IssuedDocument): number => (a.number < b.number ? -1 : 1);
