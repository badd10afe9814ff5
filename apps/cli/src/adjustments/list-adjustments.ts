import type { Adjustment } from '#invoicing';
import { ConsoleApi } from '../console/console-api.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { print } from '../terminal/print.js';
import { adjustmentsOf } from './paths.js';

interface Listed {
  readonly adjustments: readonly (Adjustment & { readonly bookedAt: string; readonly document?: string })[];
}

/** Prints a client's adjustments. */
export async function listAdjustments(
  client: string,
  { url, format }: ConsoleFlags & { readonly format: 'text' | 'json' },
): Promise<void> {
  const listed = await new ConsoleApi(url).get<Listed>(adjustmentsOf(client));
  if (format === 'json') return print(`${JSON.stringify(listed, undefined, 2)}\n`);
  const lines = listed.adjustments.map(
    ({ id, kind, amount, currency, description, reason, bookedBy, bookedAt, document }) =>
      `${bookedAt}  ${id}  ${kind} ${amount} ${currency}  ${description}: ${reason} (${bookedBy})  ${document ?? 'not on a document yet'}\n`,
  );
  await print(lines.length === 0 ? `${client} has no credits and no charges\n` : lines.join(''));
}
