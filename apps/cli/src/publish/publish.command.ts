import { Command, Option } from 'commander';
import type { PublishFlags } from './flags.js';
import { publishFile } from './publish-file.js';

const EXAMPLES = `
Every line is checked as ingest would check it. A line that it would refuse is listed with its number, a code and the
reason, and is not published, unless --force; the exit code is then 1.

Publishing a file twice is harmless: events are identified by client, source and id, and the second time they are
duplicates. So after an interruption either run it again, or add --resume to go on where it stopped.

Examples:
  contador publish events.ndjson
  contador publish events.ndjson.gz --brokers kafka-1:9092,kafka-2:9092 --resume
  export-calls | contador publish - --mode binary`;

export const publishCommand = (): Command =>
  new Command('publish')
    .description('publish a file of events into the journal')
    .argument('<file>', 'NDJSON, one CloudEvent a line, gzipped or not; - for standard input')
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--topic-prefix <prefix>', 'put before topic names (default: CONTADOR_TOPIC_PREFIX or contador.)')
    .addOption(
      new Option('--mode <mode>', 'structured keeps each line as it is; binary puts attributes into headers')
        .choices(['structured', 'binary'])
        .default('structured'),
    )
    .option('--resume', 'go on after the last line that an earlier run got acknowledged', false)
    .option(
      '--force',
      'publish also what ingest would refuse, which becomes a dead letter, and a period.close, which closes its period',
      false,
    )
    .addHelpText('after', EXAMPLES)
    .action(async (file: string, flags: PublishFlags) => {
      process.exitCode = await publishFile(file, flags);
    });
