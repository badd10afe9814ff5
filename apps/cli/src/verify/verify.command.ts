import { faultsOfPattern } from '#invoicing';
import { Command, InvalidArgumentError, Option } from 'commander';
import { CliError, EXIT } from '../exit-code.js';
import { runVerify } from './run-verify.js';
import type { VerifyFlags } from './run-verify.js';

const EXAMPLES = `
Derives a document again from Kafka alone, without Redis: the client's records of the journal up to the document's close
marker are folded, with earlier closes and late usage, rated by the contract versions signed by then, and booked by the
rules of billing. Every line is compared to the cent, with all figures that explain it, and so are tax, totals, terms, the
hash of the usage and the hash of the content. The issuer and issue time are taken from the document; its hash covers them.
Its number must match the pattern of its series and be unique; with --all, no number of a series and no sequence of a
client may be missing before the last. To count the same records, CONTADOR_LATE_WINDOW, CONTADOR_CLOCK_SKEW and
CONTADOR_JOURNAL_PARTITIONS must have the values of ingest, and CONTADOR_NUMBER_PATTERN and CONTADOR_SELLERS those of
billing.

A record of the invoices topic that is no document counts as not proven and is reported by its position. Records of the
contracts and adjustments topics with faults are ignored, as in billing, and reported on standard error.

The journal is read as a stream. Memory holds, for each client, usage by quarter hour and about 50 bytes per event for
three late windows; with --all, as many clients of a partition as fit into memory share a pass.

Exit codes: 0 all proven, 1 a document is missing or not proven (the first difference is printed), or a record is no
document, 2 wrong usage or no such document.

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
    .option('--topic-prefix <prefix>', 'prefix of topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (document: string | undefined, flags: VerifyFlags & { readonly all: boolean }) => {
      if ((document === undefined) !== flags.all)
        throw new CliError('name a document, or use --all', EXIT.usage);
      process.exitCode = await runVerify(document, flags);
    });
