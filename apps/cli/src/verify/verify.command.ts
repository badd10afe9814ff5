import { Command, Option } from 'commander';
import { CliError, EXIT } from '../exit-code.js';
import { runVerify } from './run-verify.js';
import type { VerifyFlags } from './run-verify.js';

const EXAMPLES = `
A document is derived again from Kafka alone, without Redis: the client's records of the journal up to the document's
close marker are folded, with what closed and came late before, rated by the contract versions signed by then, and
booked as billing must have booked it. Every line is compared to the cent, and so are tax, totals, terms, the hash of the
usage and the hash of the content. Who issues it, its number and when it was issued are taken from the document; they are
covered by its hash. So that the same records count, CONTADOR_LATE_WINDOW, CONTADOR_CLOCK_SKEW and
CONTADOR_JOURNAL_PARTITIONS must be those of ingest.

The journal is read as a stream. In memory are, of each client, its usage by quarter of an hour and some 50 bytes an
event, as far back as three late windows; with --all, clients of a partition share a pass as far as memory takes.

Exit codes: 0 all proven, 1 one is not (it is named, with the first line that differs), 2 wrong usage or no such document.

Examples:
  contador verify 2026-000017
  contador verify --all
  contador verify --all --format json`;

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('prove issued documents from the logs alone')
    .argument('[document]', 'number or id of a document')
    .option('--all', 'every document', false)
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--topic-prefix <prefix>', 'put before topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addOption(new Option('--format <format>', 'what is printed').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (document: string | undefined, flags: VerifyFlags & { readonly all: boolean }) => {
      if ((document === undefined) !== flags.all)
        throw new CliError('name a document, or say --all', EXIT.usage);
      process.exitCode = await runVerify(document, flags);
    });
