import { createKafka, createProducer, silentLogger, topicNames } from '#kafka';
import { CommonConfig, kafkaConnection, loadConfig } from '#runtime';
import { CliError, EXIT } from '../exit-code.js';
import { onInterrupt } from '../terminal/interrupt.js';
import { count, counted, rate, seconds } from '../terminal/numbers.js';
import { Progress } from '../terminal/progress.js';
import { Checkpoint } from './checkpoint.js';
import type { Progressed } from './checkpoint.js';
import { linesOf } from '../input/lines.js';
import type { PublishFlags } from './flags.js';
import { publishLines } from './publisher.js';
import { openSource } from '../input/source.js';

/** Larger lines than this the journal does not take. */
const MAX_LINE_BYTES = 4_000_000;
const NOTHING: Progressed = { line: 0, published: 0, refused: 0 };
const INTERRUPTED = 130;

/** Publishes a file; returns the exit code. */
export async function publishFile(file: string, flags: PublishFlags): Promise<number> {
  const config = configOf(flags);
  const interrupt = onInterrupt();
  const source = await openSource(file, interrupt.signal);
  if (flags.resume && source.identity === undefined)
    throw new CliError('--resume needs a file: what came by standard input is gone', EXIT.usage);
  const { journal: topic } = topicNames(config.topicPrefix);
  const checkpoint =
    source.identity === undefined
      ? undefined
      : new Checkpoint(`${source.identity} ${config.kafkaBrokers.join()} ${topic}`);
  const progress = new Progress();
  const start = startOf(checkpoint, flags.resume, progress);

  const producer = createProducer(createKafka(kafkaConnection(config, 'contador-publish'), silentLogger));
  const startedAtMs = Date.now();
  let reached = start;
  try {
    const end = await publishLines(linesOf(source.chunks, MAX_LINE_BYTES), start, {
      ...{ mode: flags.mode, force: flags.force, settings: config },
      ...{ topic, producer, signal: interrupt.signal },
      onFault: (line, { code, message }) => progress.line(`line ${line}: ${code}: ${message}`),
      onAcknowledged: (progressed) => {
        reached = progressed;
        checkpoint?.write(progressed);
        const done = progressed.published - start.published;
        progress.show(
          source.share(),
          `${counted(progressed.published, 'event')}, ${rate(done, startedAtMs, Date.now())}`,
        );
      },
    });
    progress.clear();
    if (interrupt.signal.aborted) {
      process.stderr.write(`Interrupted after line ${count(end.line)}; ${HOW_TO_GO_ON}\n`);
      return INTERRUPTED;
    }
    checkpoint?.clear();
    process.stdout.write(summary(end, start, topic, Date.now() - startedAtMs, flags.force));
    return end.refused > 0 ? EXIT.failed : EXIT.ok;
  } catch (error) {
    progress.clear();
    if (error instanceof CliError) throw error;
    throw new CliError(failure(error, topic, reached, checkpoint !== undefined));
  } finally {
    interrupt.done();
    await producer.close();
  }
}

const HOW_TO_GO_ON = 'run it again with --resume to go on, or without: publishing twice is harmless.';

/** Flags before the environment; Redis is not needed here, and settings of other processes are no mistake. */
function configOf({ brokers, topicPrefix }: PublishFlags): CommonConfig {
  const env = {
    REDIS_URL: 'redis://not-used',
    ...process.env,
    ...(brokers === undefined ? {} : { KAFKA_BROKERS: brokers }),
    ...(topicPrefix === undefined ? {} : { CONTADOR_TOPIC_PREFIX: topicPrefix }),
  };
  return loadConfig(CommonConfig, env, () => undefined);
}

function startOf(checkpoint: Checkpoint | undefined, resume: boolean, progress: Progress): Progressed {
  const before = checkpoint?.read();
  if (!before) return NOTHING;
  if (resume) {
    progress.line(`Going on after line ${count(before.line)}.`);
    return before;
  }
  progress.line(
    `An earlier run stopped after line ${count(before.line)}; beginning anew. --resume would go on there.`,
  );
  return NOTHING;
}

function summary(end: Progressed, start: Progressed, topic: string, ms: number, force: boolean): string {
  const published = end.published - start.published;
  const before = start.published > 0 ? `, ${counted(end.published, 'event')} with the run before` : '';
  const refused = force
    ? `${counted(end.refused, 'line')} that ingest will refuse, published all the same.`
    : `${counted(end.refused, 'line')} refused and not published.`;
  return [
    `Published ${counted(published, 'event')} into ${topic} in ${seconds(ms)} (${rate(published, 0, ms)})${before}.`,
    end.refused > 0 ? ` ${refused}` : '',
    '\n',
  ].join('');
}

function failure(error: unknown, topic: string, { line }: Progressed, canResume: boolean): string {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /does not host this topic/.test(message);
  const reason = unknown ? `topic ${topic} does not exist: start ingest once, it creates it` : message;
  const how = canResume && line > 0 ? ` All up to line ${count(line)} is published; ${HOW_TO_GO_ON}` : '';
  return `Publishing failed: ${reason}.${how}`;
}
