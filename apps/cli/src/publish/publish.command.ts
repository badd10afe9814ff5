import { Command, Option } from 'commander';
import type { PublishFlags } from './flags.js';
import { publishFile } from './publish-file.js';

const EXAMPLES = `
Checks every line as ingest does. Lists each line that ingest would refuse with its number, code and reason, and does not
publish it unless --force is given; the exit code is then 1.

Publishing a file twice is harmless: events are identified by client, source and id, and the second time they are
duplicates. After an interruption, run the command again, or add --resume to continue where it stopped.

Examples:
  contador publish events.ndjson
  contador publish events.ndjson.gz --brokers kafka-1:9092,kafka-2:9092 --resume
  export-calls | contador publish - --mode binary`;

export const publishCommand = (): Command =>
  new Command('publish')
    .description('publish a file of events into the journal')
    .argument('<file>', 'NDJSON, one CloudEvent a line, gzipped or not; - for standard input')
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--topic-prefix <prefix>', 'prefix of topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addOption(
      new Option('--mode <mode>', 'structured: each line unchanged; binary: attributes as headers')
        .choices(['structured', 'binary'])
        .default('structured'),
    )
    .option('--resume', 'continue after the last line acknowledged in an earlier run', false)
    .option(
      '--force',
      'also publish lines that ingest would refuse (they become dead letters) and period.close events (they close their period)',
      false,
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: PublishFlags) => {
      process.exitCode = await publishFile(file, flags);
    });
