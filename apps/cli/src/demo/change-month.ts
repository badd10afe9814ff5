import type { EventFacts } from '../../../../test/support/traffic/index.js';
import type { Carrier } from './carrier.js';
import type { ClientRun } from './client-run.js';
import { eventCause, versionCause } from './note-cause.js';

/**
 * Changes the last month after its invoices; each change leads to a note. One client gets a late call, a void and a
 * backdated price, one after the other; the others get all late records together.
 */
export async function changeMonth(carrier: Carrier, clients: readonly ClientRun[]): Promise<void> {
  for (const run of clients)
    if (run.client.afterwards) await changeOneByOne(carrier, run, run.client.afterwards);

  const others = clients.filter(({ client }) => !client.afterwards);
  const late = await carrier.publishLate();
  for (const run of others) run.expectDocument(run.lastMonth, 'events were late, corrected or voided');
  carrier.report.step(`${late} late records of the other clients, including corrections and voids`);
  await carrier.documents(others, 'the notes of late records');
  await carrier.folded();
  carrier.report.step('five notes issued');
}

type Afterwards = NonNullable<ClientRun['client']['afterwards']>;

async function changeOneByOne(
  carrier: Carrier,
  run: ClientRun,
  { late, voided, backdated }: Afterwards,
): Promise<void> {
  const { report, stage, traffic } = carrier;
  const publish = async (event: EventFacts, what: string): Promise<void> => {
    await carrier.publishOne(event);
    run.expectDocument(run.lastMonth, what, eventCause(event));
    report.step(`${what}, after the close`);
    await carrier.documents([run], 'a note');
  };
  await publish(late, 'a call was reported late');
  await publish(voided(traffic.tally), 'a call was voided');

  const { contract, reason, expected } = backdated;
  await stage.console.sign(contract, reason);
  run.reprice(expected);
  run.expectDocument(
    run.lastMonth,
    `a backdated price was signed (${reason})`,
    versionCause(contract.version),
  );
  report.step('a backdated price was signed, after the close');
  await carrier.documents([run], 'a note');
}
