import { Command, InvalidArgumentError, Option } from 'commander';
import { runEvents } from './run-events.js';
import type { EventsFlags } from './run-events.js';

const EXAMPLES = `
Reads Kafka only, not Redis, as verify does. Prints each event with its contribution to the line: its time before and
after the billing increment, and its exact quantity in the unit of the line. The quantities add up to that of the line.
Events fill tiers by quarter hour, then in journal order; an event that fills two tiers belongs to two lines. For overflow
by capacity, prints time ranges with their load, their staffed time and their events. For a difference of an earlier
period, prints what changed since the charge was last booked: late events, and other events that these repriced or moved
to another tier. Fees, contracted hours, discounts, shortfalls, credits and charges have no events: prints their origin
instead (contract figure, base lines, or who booked them and why) and, for a difference, the line that booked the charge
before. Tax is not a line: it is calculated on the sum of all lines.

Documents of the client that are not in the format, and contract records with faults, are ignored and reported on standard
error.

Exit codes: 0 done, 1 the events do not add up to the line, 2 wrong usage, no such document or line.

Examples:
  contador events 2026-000017 1
  contador events 2026-000017 3 --format json`;

const lineNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isSafeInteger(number) || number < 1)
    throw new InvalidArgumentError('Lines are counted from 1.');
  return number;
};

export const eventsCommand = (): Command =>
  new Command('events')
    .description('print the events behind a document line')
    .argument('<document>', 'number or id of a document')
    .argument('<line>', 'number of a line, from 1', lineNumber)
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--topic-prefix <prefix>', 'prefix of topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (document: string, line: number, flags: EventsFlags) => {
      process.exitCode = await runEvents(document, line, flags);
    });
