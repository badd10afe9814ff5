import { readFile } from 'node:fs/promises';
import { createProducer } from '#kafka';
import { Replayer, CLI_SOURCE } from '#records';
import { CliError, EXIT } from '../exit-code.js';
import { readJsonFile } from '../input/read-json-file.js';
import { onInterrupt } from '../terminal/interrupt.js';
import { print } from '../terminal/print.js';
import { whoAmI } from '../terminal/who-am-i.js';
import { flagsToFilter } from './flags.js';
import type { FilterFlags } from './flags.js';
import { withDeadLetters } from './with-dead-letters.js';
import { replayText } from './replay-text.js';
import { noDeadLetter } from './show-dead-letter.js';

export interface ReplayFlags extends FilterFlags {
  readonly all: boolean;
  readonly with?: string;
  readonly again: boolean;
  readonly yes: boolean;
  readonly by?: string;
  readonly json: boolean;
}

/** Replays dead letters, or only reports what would be replayed; returns the exit code. */
export async function replayDeadLetters(ids: readonly number[], flags: ReplayFlags): Promise<number> {
  const filter = flagsToFilter(flags);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  if (ids.length > 0 === (isFiltered || flags.all))
    throw new CliError('Give ids of dead letters, or a filter, or --all', EXIT.usage);
  if (flags.with !== undefined && ids.length !== 1)
    throw new CliError('--with replaces one dead letter: give its id', EXIT.usage);
  const replacement = flags.with === undefined ? undefined : await readReplacement(flags.with);
  const interrupt = onInterrupt();
  return withDeadLetters(flags, async ({ kafka, config, topics, ...parts }) => {
    for (const id of ids) if (!(await parts.reader.one(id))) throw noDeadLetter(id);
    const producer = createProducer(kafka);
    const replayer = new Replayer({ ...parts, producer, topics, settings: config, source: CLI_SOURCE });
    try {
      const report = await replayer.replay({
        ...{ filter, replacement, again: flags.again, dryRun: !flags.yes, signal: interrupt.signal },
        ...(ids.length > 0 && { ids }),
        by: flags.by ?? whoAmI(),
      });
      await print(flags.json ? `${JSON.stringify(report)}\n` : replayText(report));
      return report.refused > 0 || !report.complete ? EXIT.failed : EXIT.ok;
    } finally {
      await producer.close();
    }
  }).finally(() => interrupt.done());
}

/** The bytes of a file with one event in any JSON layout. The replayer checks it against the dead letter. */
async function readReplacement(file: string): Promise<Buffer> {
  await readJsonFile(file);
  return readFile(file);
}
