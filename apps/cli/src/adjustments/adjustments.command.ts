import { Argument, Command, Option } from 'commander';
import { ADJUSTMENT_KINDS } from '#invoicing';
import type { AdjustmentKind } from '#invoicing';
import { consoleUrl } from '../console/console-url.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { bookAdjustment } from './book-adjustment.js';
import type { BookFlags } from './book-adjustment.js';
import { listAdjustments } from './list-adjustments.js';

const EXAMPLES = `
A credit lowers the amount the client owes, a charge raises it; both are net of tax. The next close with an invoice adds
it as a separate line, with the reason; if none follows, a credit or debit note is issued. A booked adjustment cannot be
changed; to reverse it, book the opposite.

Booking is idempotent by id: after an interruption, run the command again.

Examples:
  contador adjustments book acme credit 150.00 --id sla-2026-03 --description "Service credit March" \\
    --reason "answered 71 % within 20 s, 80 % agreed" --by "ana@example.com"
  contador adjustments list acme`;

const book = (): Command =>
  new Command('book')
    .description('book a service credit or a one-off charge')
    .argument('<client>', 'client id')
    .addArgument(new Argument('<kind>', 'kind of adjustment').choices([...ADJUSTMENT_KINDS]))
    .argument('<amount>', 'net of tax, positive for credits too')
    .requiredOption('--id <id>', 'id, unique within the client: the same id again is the same adjustment')
    .requiredOption('--description <text>', 'text of the invoice line')
    .requiredOption('--reason <text>', 'reason')
    .requiredOption('--by <name>', 'who decided it')
    .option('--currency <code>', 'ISO 4217 (default: that of the client’s contract)')
    .addOption(consoleUrl())
    .addHelpText('after', EXAMPLES)
    .action(async (client: string, kind: AdjustmentKind, amount: string, flags: BookFlags) => {
      process.exitCode = await bookAdjustment({ client, kind, amount }, flags);
    });

const list = (): Command =>
  new Command('list')
    .description('a client’s credits and charges, and the documents that contain them')
    .argument('<client>', 'client id')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addOption(consoleUrl())
    .action((client: string, flags: ConsoleFlags & { readonly format: 'text' | 'json' }) =>
      listAdjustments(client, flags),
    );

export const adjustmentsCommand = (): Command =>
  new Command('adjustments')
    .description('service credits and one-off charges')
    .addCommand(book())
    .addCommand(list());
