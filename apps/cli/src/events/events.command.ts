import { Command, InvalidArgumentError, Option } from 'commander';
import { runEvents } from './run-events.js';
import type { EventsFlags } from './run-events.js';

const EXAMPLES = `
Read from Kafka alone, without Redis, as verify does. Each event is told with what it put into the line: its time before
and after the billing increment, and its quantity in the line's unit, exact. The quantities add up to the line's. Events
fill tiers in the order of quarters of an hour, then of the journal: one that fills two is behind two lines. Behind
overflow by capacity are spans of time with their load and staffed time, and the events in each. A difference of an
earlier period is told as what changed since the charge was last booked: late events, and others that are priced anew or
have moved to another tier because of them. No events are behind fees, contracted hours, discounts, shortfalls, credits and
charges: of these it is told what they come from, the contract's figure, the lines that they rest on, or who booked them
and why; of a difference also which line booked the charge before. Tax is no line: it is reckoned on the sum of all.

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
    .description('tell the very events behind a line of a document')
    .argument('<document>', 'number or id of a document')
    .argument('<line>', 'number of a line, from 1', lineNumber)
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--topic-prefix <prefix>', 'put before topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addOption(new Option('--format <format>', 'what is printed').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (document: string, line: number, flags: EventsFlags) => {
      process.exitCode = await runEvents(document, line, flags);
    });
