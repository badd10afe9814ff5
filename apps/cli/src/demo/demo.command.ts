import { Command, InvalidArgumentError } from 'commander';
import type { DemoFlags } from './flags.js';
import { runDemo } from './run-demo.js';

const EXAMPLES = `
Starts Kafka and Redis, unless KAFKA_BROKERS and REDIS_URL give addresses, and ingest, console and billing as three
processes; publishes thirteen months and today's hours of three clients' traffic with everything that goes wrong among
it; lets billing close the months. Then a call is reported late, one is taken back, a price is signed backdated, and
other clients have late records: credit and debit notes book the differences, and \`verify\` derives every document
again from Kafka alone. Usage, documents and counters are compared with what the generator of the traffic counted
itself. After that the day goes on: events arrive every few seconds, and the page shows it.

Nothing stays behind afterwards. A second demo beside the first works.

Examples:
  contador demo                 look around on its page, end it with Ctrl-C
  contador demo --once          check, and exit with 0 or 1
  contador demo --once --json   the same for programs`;

export const demoCommand = (): Command =>
  new Command('demo')
    .description(
      'the main job, end to end: months of events become invoices, what changes later notes; then the day goes on',
    )
    .option('--once', 'check and exit, instead of staying until Ctrl-C', false)
    .option('--seed <number>', 'of the traffic: the same seed, the same months', wholeNumber, 1)
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
