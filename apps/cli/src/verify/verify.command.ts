import { faultsOfPattern } from '#invoicing';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CliError, EXIT } from '../exit-code.js';
import { runVerify } from './run-verify.js';
import type { VerifyFlags } from './run-verify.js';

const EXAMPLES = `
A document is derived again from Kafka alone, without Redis: the client's records of the journal up to the document's
close marker are folded, with what closed and came late before, rated by the contract versions signed by then, and
booked as billing must have booked it. Every line is compared to the cent, with all figures that explain it, and so are
tax, totals, terms, the hash of the usage and the hash of the content. Who issues it and when it was issued are taken from
the document; they are covered by its hash. Its number must be of its series' pattern and nobody else's; with --all, no
number of a series and no sequence of a client may be missing before the last. So that the same records count,
CONTADOR_LATE_WINDOW, CONTADOR_CLOCK_SKEW and CONTADOR_JOURNAL_PARTITIONS must be those of ingest, and
CONTADOR_NUMBER_PATTERN and CONTADOR_SELLERS those of billing.

The journal is read as a stream. In memory are, of each client, its usage by quarter of an hour and some 50 bytes an
event, as far back as three late windows; with --all, clients of a partition share a pass as far as memory takes.

Exit codes: 0 all proven, 1 one is not (it is named, with the first line that differs) or missing, 2 wrong usage or no such document.

Examples:
  contador verify 2026-000017
  contador verify --all
  contador verify --all --format json`;

const pattern = (text: string, before: readonly string[]): string[] => {
  const [fault] = faultsOfPattern(text);
  if (fault !== undefined) throw new InvalidArgumentError(fault);
  return [...before, text];
};

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('prove issued documents from the logs alone')
    .argument('[document]', 'number or id of a document')
    .option('--all', 'every document', false)
    .option(
      '--earlier-pattern <pattern>',
      'a number pattern that a series had before; may be repeated',
      pattern,
      [],
    )
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--topic-prefix <prefix>', 'put before topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addOption(new Option('--format <format>', 'what is printed').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (document: string | undefined, flags: VerifyFlags & { readonly all: boolean }) => {
      if ((document === undefined) !== flags.all)
        throw new CliError('name a document, or say --all', EXIT.usage);
      process.exitCode = await runVerify(document, flags);
    });
