import { Command } from 'commander';
import { runRebuild } from './run-rebuild.js';
import type { RebuildFlags } from './run-rebuild.js';

const EXAMPLES = `
Usage in Redis is a fold of the journal in Kafka. This folds the journal once more from its first record, into keys of
their own beside the live ones, while ingest goes on; then the new ones take the place of the old ones, one step for each
partition, and the old ones are removed bit by bit. Redis needs room for both. Dead letters, forwards and documents are
not made again. Interrupted, run it again: it goes on where it was.

Run it when Redis has lost what it held, when CONTADOR_LATE_WINDOW or CONTADOR_CLOCK_SKEW have changed (stop ingest, run
it with the new settings, start ingest with them), or to be sure: --verify changes nothing, compares usage, closes, late
events and counters with the live ones, and names the first that differs.

REDIS_URL, KAFKA_BROKERS, CONTADOR_TOPIC_PREFIX, CONTADOR_JOURNAL_PARTITIONS, CONTADOR_LATE_WINDOW and CONTADOR_CLOCK_SKEW
must be those of ingest. A journal whose first records are gone is refused.

Exit codes: 0 done, or nothing differs; 1 it failed, was refused or something differs; 2 wrong usage or settings.

Examples:
  contador rebuild --verify
  contador rebuild`;

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('fold the journal into usage again, beside the live usage, and put it in its place')
    .option('--verify', 'only compare, and name the first difference', false)
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--redis <url>', 'Redis (default: REDIS_URL)')
    .option('--topic-prefix <prefix>', 'put before topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: RebuildFlags) => {
      process.exitCode = await runRebuild(flags);
    });
