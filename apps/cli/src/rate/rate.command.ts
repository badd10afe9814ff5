import { Command, Option } from 'commander';
import { CSV_COLUMNS } from './csv.js';
import type { RateFlags } from './flags.js';
import { RATE_OUTPUTS } from './output.js';
import { dateArgument } from './periods.js';
import { rateFiles } from './rate-files.js';

const EXAMPLES = `
Computes the amount each client owes for one period from files, with the fold and rating of the services, without Kafka
or Redis. Reads events as a stream, in the order of the file; the late window does not apply.

JSON: documents by client id, counters over the whole file, and every rejected line. CSV: a row per line of a
document, columns
  ${CSV_COLUMNS.slice(0, 11).join(',')},
  ${CSV_COLUMNS.slice(11).join(',')}
Table: each document as a printed invoice. With CSV and table, counters and rejected lines are printed on standard error.

Exit codes: 0 done, 1 a line was rejected and --strict, 2 wrong usage, a file that cannot be read, contracts with faults
(every fault is listed).

Examples:
  contador rate --contracts contracts.json --events events.ndjson.gz --period 2026-03-01
  contador rate --contracts contracts.json --events events.ndjson --period 2026-03-01 --client acme --format table
  export-calls | contador rate --contracts contracts.json --events - --period 2026-03-01 --strict`;

export const rateCommand = (): Command =>
  new Command('rate')
    .description('rate a file of events under a file of contracts')
    .requiredOption('--contracts <file>', 'a JSON list of contract versions, of any clients')
    .requiredOption('--events <file>', 'NDJSON, one CloudEvent a line, gzipped or not; - for standard input')
    .requiredOption('--period <date>', 'any local date in the period', dateArgument)
    .option('--client <id>', 'only this client’s document')
    .addOption(
      new Option('--format <format>', 'output format').choices(Object.keys(RATE_OUTPUTS)).default('json'),
    )
    .option('--strict', 'exit with 1 if a line was rejected', false)
    .addHelpText('after', EXAMPLES)
    .action(async (flags: RateFlags) => {
      process.exitCode = await rateFiles(flags);
    });
