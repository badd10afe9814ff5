import { Command, InvalidArgumentError, Option } from 'commander';
import { consoleUrl } from '../console/console-url.js';
import { checkFile } from './check-file.js';
import { putFile } from './put-file.js';
import type { PutFlags } from './put-file.js';

const EXAMPLES = `
A file of contracts is a JSON list of versions, of any clients. Each is in force from its effectiveFrom until the next
version of its client. Every fault is listed with its JSON pointer, code and expected value, and the exit code is then 2.

Examples:
  contador contracts check contracts.json
  contador contracts check contracts.json --format json`;

const check = (): Command =>
  new Command('check')
    .description('check a file of contracts, and print which terms are in force when')
    .argument('<file>', 'a JSON list of contract versions')
    .addOption(new Option('--format <format>', 'output format').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: { format: 'text' | 'json' }) => {
      process.exitCode = await checkFile(file, flags);
    });

const PUT_EXAMPLES = `
The file is checked first: with faults nothing is sent and the exit code is 2. Then each version is signed at the
console, those of a client in the order of their numbers. A version that already exists with the same terms is skipped,
so a file may be put again. A version is refused if the client's latest version is not the one that the file expects:
the one before in the file, or the number before. After a refusal the rest of that client is not sent; the exit code is
then 1.

A version that starts in a closed period changes amounts that are already invoiced: the difference is booked. It requires
a reason, which is recorded in the audit.

Examples:
  contador contracts put contracts.json
  contador contracts put march.json --reason "price agreed in January, signed late"`;

const put = (): Command =>
  new Command('put')
    .description('sign the contract versions of a file at the console')
    .argument('<file>', 'a JSON list of contract versions')
    .option('--reason <text>', 'reason; required for versions that start in a closed period')
    .option('--latest <version>', 'the latest version you expect, 0 for none', versionNumber)
    .addOption(consoleUrl())
    .addHelpText('after', PUT_EXAMPLES)
    .action(async (file: string, flags: PutFlags) => {
      process.exitCode = await putFile(file, flags);
    });

function versionNumber(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('must be a version number, 0 for none.');
  return Number(text);
}

export const contractsCommand = (): Command =>
  new Command('contracts').description('check and sign contracts').addCommand(check()).addCommand(put());
