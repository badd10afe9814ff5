import { Command, InvalidArgumentError } from 'commander';
import { deadLetterId, withFilter, withLogs } from './flags.js';
import { listDeadLetters } from './list-dead-letters.js';
import type { ListFlags } from './list-dead-letters.js';
import { replayDeadLetters } from './replay-dead-letters.js';
import type { ReplayFlags } from './replay-dead-letters.js';
import { showDeadLetter } from './show-dead-letter.js';
import type { ShowFlags } from './show-dead-letter.js';

const REPLAY = `
A dry run unless --yes: every letter is checked by today's rules, and it says which ingest would take now and which it
would refuse again, and why; those are left. What is replayed keeps its event id, so that ingest counts it once, and
the way back to its letter in headers. A letter that was replayed is passed over, unless --again; then ingest finds a
duplicate. A period.close is never replayed. Each replay is in the audit, with who, which letters and how many.

--with FILE publishes the one event in the file instead, which must keep the source and id that the record names.

Exit codes: 0 done, 1 some letters are not replayable, 2 wrong usage or no such letter.

Examples:
  contador dead-letters replay --code in-the-future --client acme --from 2h
  contador dead-letters replay --code in-the-future --client acme --from 2h --yes
  contador dead-letters replay 4711 --with fixed.json --yes`;

const LIST = `
Examples:
  contador dead-letters list --from 2h
  contador dead-letters list --waiting --count
  contador dead-letters list --code invalid-time --client acme --all --json > letters.ndjson`;

const limit = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Give a whole number from 1.');
  return Number(text);
};

const list = (): Command =>
  withLogs(withFilter(new Command('list').description('what ingest refused, the newest first')))
    .option('--limit <n>', 'how many at most', limit, 50)
    .option('--all', 'all of them', false)
    .option('--count', 'how many by code and by client, instead', false)
    .option('--replayed', 'only those that were replayed', false)
    .option('--waiting', 'only those that were not', false)
    .option('--json', 'one JSON object a line', false)
    .addHelpText('after', LIST)
    .action(async (flags: ListFlags) => {
      process.exitCode = await listDeadLetters(flags);
    });

const show = (): Command =>
  withLogs(new Command('show').description('one letter: why, what to do, what it says, where it came from'))
    .argument('<id>', 'of the list', deadLetterId)
    .option('--json', 'as JSON', false)
    .action(async (id: number, flags: ShowFlags) => {
      process.exitCode = await showDeadLetter(id, flags);
    });

const replay = (): Command =>
  withLogs(withFilter(new Command('replay').description('publish refused records again, once each')))
    .argument('[ids...]', 'of the list', (text: string, before: readonly number[] | undefined) => [
      ...(before ?? []),
      deadLetterId(text),
    ])
    .option('--all', 'every letter', false)
    .option('--with <file>', 'a corrected event (JSON CloudEvent) in place of the one letter named')
    .option('--again', 'also what was replayed before', false)
    .option('--yes', 'do it; without, say only what would be done', false)
    .option('--by <name>', 'who replays, for the audit (default: user@host)')
    .option('--json', 'the report as JSON', false)
    .addHelpText('after', REPLAY)
    .action(async (ids: readonly number[] | undefined, flags: ReplayFlags) => {
      process.exitCode = await replayDeadLetters(ids ?? [], flags);
    });

export const deadLettersCommand = (): Command =>
  new Command('dead-letters')
    .description('what ingest refused: list, show, replay')
    .addCommand(list())
    .addCommand(show())
    .addCommand(replay());
