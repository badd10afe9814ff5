import { counted } from '../terminal/numbers.js';
import type { Carrier } from './carrier.js';
import type { ClientRun } from './client-run.js';

/**
 * The main job: each month of events becomes an invoice of each client. Billing starts last, as after a long outage:
 * the contracts are signed by then, and every month is ready to close.
 */
export async function closeMonths(carrier: Carrier, clients: readonly ClientRun[]): Promise<void> {
  const { stage, report } = carrier;
  await carrier.publish();
  for (const { client } of clients)
    for (const contract of client.contracts) await stage.console.sign(contract);
  report.step(
    'three contracts signed, one with a change of model; billing starts and closes the due periods',
  );
  const billing = stage.startBilling();
  for (const run of clients)
    for (const month of run.client.months) run.expectDocument(month, 'the month was closed');
  await billing;
  await carrier.documents(clients, 'the first invoice', 1);
  report.step('first invoice issued');
  await carrier.documents(clients, 'the invoices');
  const invoices = clients.reduce((sum, { expectedDocuments }) => sum + expectedDocuments.length, 0);
  report.step(`${counted(invoices, 'invoice')} issued`);
}
