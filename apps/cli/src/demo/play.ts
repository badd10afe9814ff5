import type { IssuedDocument } from '#invoicing';
import { changeMonth } from './change-month.js';
import { checkCounters } from './check-counters.js';
import { checkInvoice, checkNumbers } from './check-invoice.js';
import { checkNotes } from './check-notes.js';
import { checkUsage } from './check-usage.js';
import { checkVerified } from './check-verified.js';
import { ClientRun } from './client-run.js';
import { closeMonth } from './close-month.js';
import { Month } from './month.js';
import type { DemoResult, Report } from './report.js';
import type { Stage } from './stage.js';
import type { Support } from './support.js';
import type { ToldNote } from './tell-note.js';
import { verifyAll } from './verify-all.js';

/** A month is invoiced, changes afterwards, and is proven; then every figure against the generator's own. */
export async function play(
  seed: number,
  { demoClients, Traffic, sumOf }: Support,
  stage: Stage,
  report: Report,
  signal: AbortSignal,
): Promise<DemoResult> {
  const now = Date.now();
  const clients = demoClients(now);
  const traffic = new Traffic({ clients: clients.map(({ plan }) => plan), seed, latestMs: now });
  const { tally } = traffic;
  const runs = clients.map((client) => new ClientRun(client, tally, stage.console));
  const month = new Month(stage, traffic, report, signal);
  await closeMonth(month, runs);
  await changeMonth(month, runs);
  const findings = await verifyAll(stage, signal, (share) => report.progress(share, 'proven'));
  report.step('all documents derived again from Kafka alone');

  const counters = await stage.console.counters();
  const checks = checkCounters(counters, tally);
  const documents: IssuedDocument[] = [];
  const notes: ToldNote[] = [];
  for (const run of runs) {
    const { plan } = run.client;
    const usage = await stage.console.usage(run.id, plan.fromMs, plan.toMs);
    const own = await run.documents();
    documents.push(...own);
    for (const [index, { what }] of run.due.entries()) {
      const note = own[index];
      if (note && index > 0) notes.push({ what, note });
    }
    checks.push(checkUsage(plan, usage, tally, sumOf));
    checks.push(checkInvoice(plan, own, run.due), checkNotes(run.id, own, run.due));
  }
  checks.push(checkNumbers(documents), checkVerified(findings, documents));
  return { seed, documents: documents.sort(byNumber), notes, findings, counters, checks };
}

const byNumber = (a: IssuedDocument, b: IssuedDocument): number => (a.number < b.number ? -1 : 1);
