import { Command, InvalidArgumentError } from 'commander';
import type { DemoFlags } from './flags.js';
import { runDemo } from './run-demo.js';

const EXAMPLES = `
Starts Kafka and Redis, unless KAFKA_BROKERS and REDIS_URL give addresses, and ingest, console and billing as three
processes; publishes thirteen months and today's hours of three clients' traffic, including faulty records; lets billing
close the months. Then one call is reported late, one is voided, a backdated price is signed, and other clients have late
records: credit and debit notes book the differences, and \`verify\` derives every document again from Kafka alone.
Usage, documents and counters are compared with the generator's own figures. After that it publishes live traffic every
few seconds, and the page shows it.

All data is deleted afterwards. Two demos can run at the same time.

Examples:
  contador demo                 open its page; Ctrl-C ends it
  contador demo --once          check and exit with 0 or 1
  contador demo --once --json   the same for programs`;

export const demoCommand = (): Command =>
  new Command('demo')
    .description(
      'the main job, end to end: months of events become invoices, later changes become notes; then live traffic',
    )
    .option('--once', 'check and exit, instead of staying until Ctrl-C', false)
    .option('--seed <number>', 'seed of the traffic: the same seed generates the same months', wholeNumber, 1)
    .option('--months <number>', 'full months of history, 1 to 13: fewer are quicker', months, 13)
    .option('--json', 'print documents, counters and checks as JSON', false)
    .addHelpText('after', EXAMPLES)
    .action(async (flags: DemoFlags) => {
      process.exitCode = await runDemo(flags);
    });

function wholeNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('must be a whole number.');
  return Number(text);
}

function months(text: string): number {
  const count = wholeNumber(text);
  if (count < 1 || count > 13) throw new InvalidArgumentError('must be 1 to 13.');
  return count;
}
