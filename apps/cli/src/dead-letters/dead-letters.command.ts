import { Command, InvalidArgumentError } from 'commander';
import { deadLetterId, withFilter, withLogs } from './flags.js';
import { listDeadLetters } from './list-dead-letters.js';
import type { ListFlags } from './list-dead-letters.js';
import { replayDeadLetters } from './replay-dead-letters.js';
import type { ReplayFlags } from './replay-dead-letters.js';
import { showDeadLetter } from './show-dead-letter.js';
import type { ShowFlags } from './show-dead-letter.js';

const REPLAY = `
Without --yes a dry run: checks every dead letter by the current rules and prints which ingest would accept and which it
would refuse and why; the latter are skipped. A replayed event keeps its id, so that ingest counts it once, and refers to
its dead letter in headers. Dead letters replayed before are skipped unless --again is given; ingest then finds a
duplicate. A period.close is never replayed. Each replay is recorded in the audit, with operator, selection and count.

--with FILE publishes the one event in the file instead, which must keep the source and id of the refused record.

Exit codes: 0 done, 1 some dead letters are not replayable, 2 wrong usage or no such dead letter.

Examples:
  contador dead-letters replay --code in-the-future --client acme --from 2h
  contador dead-letters replay --code in-the-future --client acme --from 2h --yes
  contador dead-letters replay 4711 --with fixed.json --yes`;

const LIST = `
Examples:
  contador dead-letters list --from 2h
  contador dead-letters list --waiting --count
  contador dead-letters list --code invalid-time --client acme --all --json > dead-letters.ndjson`;

const limit = (text: string): number => {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Must be a whole number from 1.');
  return Number(text);
};

const list = (): Command =>
  withLogs(withFilter(new Command('list').description('records refused by ingest, newest first')))
    .option('--limit <n>', 'maximum number', limit, 50)
    .option('--all', 'no limit', false)
    .option('--count', 'counts by code and client instead', false)
    .option('--replayed', 'only replayed ones', false)
    .option('--waiting', 'only ones not replayed', false)
    .option('--json', 'one JSON object a line', false)
    .addHelpText('after', LIST)
    .action(async (flags: ListFlags) => {
      process.exitCode = await listDeadLetters(flags);
    });

const show = (): Command =>
  withLogs(new Command('show').description('one dead letter: reason, remedy, content, origin'))
    .argument('<id>', 'id from the list', deadLetterId)
    .option('--json', 'as JSON', false)
    .action(async (id: number, flags: ShowFlags) => {
      process.exitCode = await showDeadLetter(id, flags);
    });

const replay = (): Command =>
  withLogs(withFilter(new Command('replay').description('publish refused records again, each of them once')))
    .argument('[ids...]', 'ids from the list', (text: string, before: readonly number[] | undefined) => [
      ...(before ?? []),
      deadLetterId(text),
    ])
    .option('--all', 'every dead letter', false)
    .option('--with <file>', 'a corrected event (JSON CloudEvent) in place of the one dead letter')
    .option('--again', 'include dead letters replayed before', false)
    .option('--yes', 'replay; without it, only print what would be replayed', false)
    .option('--by <name>', 'operator, for the audit (default: user@host)')
    .option('--json', 'the report as JSON', false)
    .addHelpText('after', REPLAY)
    .action(async (ids: readonly number[] | undefined, flags: ReplayFlags) => {
      process.exitCode = await replayDeadLetters(ids ?? [], flags);
    });

export const deadLettersCommand = (): Command =>
  new Command('dead-letters')
    .description('records refused by ingest: list, show, replay')
    .addCommand(list())
    .addCommand(show())
    .addCommand(replay());
