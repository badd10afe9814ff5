import { Command } from 'commander';
import { runRebuild } from './run-rebuild.js';
import type { RebuildFlags } from './run-rebuild.js';

const EXAMPLES = `
Usage in Redis is a fold of the journal in Kafka. Folds the journal again from its first record into separate keys while
ingest continues; then replaces the live keys, one atomic step per partition, and removes the old ones gradually. Redis
needs memory for both. Dead letters, forwards and documents are not recreated. After an interruption, run it again: it
resumes.

Run it when Redis has lost data, when CONTADOR_LATE_WINDOW or CONTADOR_CLOCK_SKEW have changed (stop ingest, run it with
the new settings, start ingest with them), or as a check: --verify changes nothing, compares usage, closes, late events
and counters with the live ones, and prints the first difference.

REDIS_URL, KAFKA_BROKERS, CONTADOR_TOPIC_PREFIX, CONTADOR_JOURNAL_PARTITIONS, CONTADOR_LATE_WINDOW and CONTADOR_CLOCK_SKEW
must have the values of ingest. A journal whose first records are deleted is refused.

Exit codes: 0 done, or no difference; 1 failed, refused, or a difference; 2 wrong usage or settings.

Examples:
  contador rebuild --verify
  contador rebuild`;

export const rebuildCommand = (): Command =>
  new Command('rebuild')
    .description('fold the journal into new usage next to the live usage, then replace the live usage')
    .option('--verify', 'only compare, and print the first difference', false)
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--redis <url>', 'Redis (default: REDIS_URL)')
    .option('--topic-prefix <prefix>', 'prefix of topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: RebuildFlags) => {
      process.exitCode = await runRebuild(flags);
    });
