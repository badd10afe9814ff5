import type { ClientRun } from './client-run.js';
import type { Month } from './month.js';

/** The main job: a month of events becomes an invoice of each client. */
export async function closeMonth(month: Month, clients: readonly ClientRun[]): Promise<void> {
  const { stage, report } = month;
  await month.publish();
  for (const run of clients) {
    for (const contract of run.client.contracts) await stage.console.sign(contract);
    run.dueNow('the month was closed');
  }
  report.step('three contracts signed, one with a change of model; billing closes the month by itself');
  await month.documents(clients, 'the invoices');
  report.step('three invoices issued');
}
