import { Command, Option } from 'commander';
import { checkFile } from './check-file.js';

const EXAMPLES = `
A file of contracts is a JSON list of versions, of any clients. Each is in force from its effectiveFrom until the next
one of its client. With faults, every one is listed with its JSON pointer, a code and what would be right, and the exit
code is 2.

Examples:
  contador contracts check contracts.json
  contador contracts check contracts.json --format json`;

const check = (): Command =>
  new Command('check')
    .description('check a file of contracts, and print which terms hold from when to when')
    .argument('<file>', 'a JSON list of contract versions')
    .addOption(new Option('--format <format>', 'what is printed').choices(['text', 'json']).default('text'))
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: { format: 'text' | 'json' }) => {
      process.exitCode = await checkFile(file, flags);
    });

export const contractsCommand = (): Command =>
  new Command('contracts').description('look at contracts').addCommand(check());
