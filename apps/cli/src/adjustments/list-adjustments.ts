import { ConsoleApi } from '../console/console-api.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { print } from '../terminal/print.js';

/** Prints a client's adjustments. */
export async function listAdjustments(
  client: string,
  { url, format }: ConsoleFlags & { readonly format: 'text' | 'json' },
): Promise<void> {
  const listed = await new ConsoleApi(url).get((api) =>
    api.GET('/v1/clients/{clientId}/adjustments', { params: { path: { clientId: client } } }),
  );
  if (format === 'json') return print(`${JSON.stringify(listed, undefined, 2)}\n`);
  const lines = listed.adjustments.map(
    ({ id, kind, amount, currency, description, reason, bookedBy, bookedAt, document }) =>
      `${bookedAt}  ${id}  ${kind} ${amount} ${currency}  ${description}: ${reason} (${bookedBy})  ${document ?? 'not on a document yet'}\n`,
  );
  await print(lines.length === 0 ? `${client} has no credits and no charges\n` : lines.join(''));
}
