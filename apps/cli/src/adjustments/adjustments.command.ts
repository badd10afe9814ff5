import { Argument, Command, Option } from 'commander';
import { ADJUSTMENT_KINDS } from '#invoicing';
import type { AdjustmentKind } from '#invoicing';
import { consoleUrl } from '../console/console-url.js';
import type { ConsoleFlags } from '../console/console-url.js';
import { bookAdjustment } from './book-adjustment.js';
import type { BookFlags } from './book-adjustment.js';
import { listAdjustments } from './list-adjustments.js';

const EXAMPLES = `
A credit lowers what the client owes, a charge raises it; both are net of tax. The next close that has an invoice takes
it as a line of its own, with the reason; where none follows, it gets a credit or debit note. What is booked stands: to
take it back, book the opposite.

Booking the same again under the same id changes nothing, so after an interruption simply run it again.

Examples:
  contador adjustments book acme credit 150.00 --id sla-2026-03 --description "Service credit March" \\
    --reason "answered 71 % within 20 s, 80 % agreed" --by "ana@example.com"
  contador adjustments list acme`;

const book = (): Command =>
  new Command('book')
    .description('book a service credit or a one-off charge')
    .argument('<client>', 'client id')
    .addArgument(new Argument('<kind>', 'what it is').choices([...ADJUSTMENT_KINDS]))
    .argument('<amount>', 'net of tax, positive for credits too')
    .requiredOption('--id <id>', 'the client’s own: the same id again is the same adjustment')
    .requiredOption('--description <text>', 'what the line on the invoice says')
    .requiredOption('--reason <text>', 'why')
    .requiredOption('--by <name>', 'who decided it')
    .option('--currency <code>', 'ISO 4217 (default: that of the client’s contract)')
    .addOption(consoleUrl())
    .addHelpText('after', EXAMPLES)
    .action(async (client: string, kind: AdjustmentKind, amount: string, flags: BookFlags) => {
      process.exitCode = await bookAdjustment({ client, kind, amount }, flags);
    });

const list = (): Command =>
  new Command('list')
    .description('a client’s credits and charges, and the documents they stand on')
    .argument('<client>', 'client id')
    .addOption(new Option('--format <format>', 'what is printed').choices(['text', 'json']).default('text'))
    .addOption(consoleUrl())
    .action((client: string, flags: ConsoleFlags & { readonly format: 'text' | 'json' }) =>
      listAdjustments(client, flags),
    );

export const adjustmentsCommand = (): Command =>
  new Command('adjustments')
    .description('service credits and one-off charges')
    .addCommand(book())
    .addCommand(list());
