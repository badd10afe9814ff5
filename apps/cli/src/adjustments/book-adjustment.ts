import type { AdjustmentOrder } from '#invoicing';
import { ConsoleApi } from '../console/console-api.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { problemText } from '../console/problem.js';
import { CliError, EXIT } from '../exit-code.js';
import { print } from '../terminal/print.js';

export interface BookFlags extends ConsoleFlags {
  readonly id: string;
  readonly description: string;
  readonly reason: string;
  readonly by: string;
  readonly currency?: string;
}

interface Booking extends Pick<AdjustmentOrder, 'kind' | 'amount'> {
  readonly client: string;
}

/** Books an adjustment at the console; returns the exit code. @throws CliError with every fault the console finds */
export async function bookAdjustment({ client, kind, amount }: Booking, flags: BookFlags): Promise<number> {
  const { url, id, description, reason, by, currency } = flags;
  const order: AdjustmentOrder = {
    ...{ id, kind, amount, description, reason, bookedBy: by },
    ...(currency !== undefined && { currency }),
  };
  const { status, data, problem } = await new ConsoleApi(url).send((api) =>
    api.POST('/v1/clients/{clientId}/adjustments', { params: { path: { clientId: client } }, body: order }),
  );
  const name = `${client} ${id}`;
  if (problem) throw new CliError(`${name}: ${problemText(status, problem)}`);
  const outcome = status === 201 ? 'booked' : 'already exists';
  await print(`${name}: ${kind} of ${amount} ${data.currency} ${outcome} (${status})\n`);
  return EXIT.ok;
}
