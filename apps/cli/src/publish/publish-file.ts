import { createProducer, topicNames } from '#kafka';
import { CliError, EXIT } from '../exit-code.js';
import { readLines } from '../input/lines.js';
import { openSource } from '../input/source.js';
import { onInterrupt } from '../terminal/interrupt.js';
import { count, counted, perSecond } from '../terminal/numbers.js';
import { Progress } from '../terminal/progress.js';
import { Checkpoint } from './checkpoint.js';
import type { PublishProgress } from './checkpoint.js';
import type { PublishFlags } from './flags.js';
import { publishLines } from './publisher.js';
import { createCliKafka } from '../logs/create-cli-kafka.js';
import { logSettings } from '../logs/log-settings.js';
import { failure, howToContinue, summary } from './format.js';
import { warnWhenSlow } from './warn-when-slow.js';

/** The journal does not accept larger lines. */
const MAX_LINE_BYTES = 4_000_000;
const NOTHING: PublishProgress = { line: 0, published: 0, refused: 0 };
const INTERRUPTED = 130;
const QUIET_MS = 3_000;

/** Publishes a file; returns the exit code. */
export async function publishFile(file: string, flags: PublishFlags): Promise<number> {
  const config = logSettings(flags);
  const interrupt = onInterrupt();
  const source = await openSource(file, interrupt.signal);
  if (flags.resume && source.identity === undefined)
    throw new CliError('--resume requires a file; standard input cannot be read again', EXIT.usage);
  const { journal: topic } = topicNames(config.topicPrefix);
  const brokers = config.kafkaBrokers.join();
  const progress = new Progress();
  const checkpoint =
    source.identity === undefined
      ? undefined
      : new Checkpoint(`${source.identity} ${brokers} ${topic}`, (reason) =>
          progress.line(`The checkpoint cannot be stored, so --resume is not possible: ${reason}`),
        );
  const canResume = (): boolean => checkpoint?.isKept ?? false;
  const start = findStart(checkpoint, flags.resume, progress);

  const producer = createProducer(createCliKafka(config, 'publish'));
  const startedAtMs = Date.now();
  const forced = { refusals: 0, closes: 0, unpublished: 0 };
  let reached = start;
  try {
    const end = await publishLines(readLines(source.chunks, MAX_LINE_BYTES), start, {
      ...{ mode: flags.mode, force: flags.force, settings: config },
      ...{ topic, signal: interrupt.signal },
      producer: warnWhenSlow(producer, QUIET_MS, () => progress.line(`Waiting for Kafka at ${brokers} …`)),
      onFault: (line, { code, message }, isPublished) => {
        forced[!isPublished ? 'unpublished' : code === 'period-close' ? 'closes' : 'refusals'] += 1;
        progress.line(`line ${line}: ${code}: ${message}`);
      },
      onAcknowledged: (acknowledged) => {
        reached = acknowledged;
        checkpoint?.write(acknowledged);
        const done = acknowledged.published - start.published;
        progress.show(
          source.share(),
          `${counted(acknowledged.published, 'event')}, ${perSecond(done, startedAtMs, Date.now())}`,
        );
      },
    });
    progress.clear();
    if (interrupt.signal.aborted) {
      process.stderr.write(`Interrupted after line ${count(end.line)}; ${howToContinue(canResume())}\n`);
      return INTERRUPTED;
    }
    checkpoint?.clear();
    const ms = Date.now() - startedAtMs;
    process.stdout.write(summary(end, start, topic, ms, flags.force ? forced : undefined));
    return end.refused > 0 ? EXIT.failed : EXIT.ok;
  } catch (error) {
    progress.clear();
    throw failure(error, topic, reached, canResume());
  } finally {
    interrupt.done();
    await producer.close();
  }
}

function findStart(checkpoint: Checkpoint | undefined, resume: boolean, progress: Progress): PublishProgress {
  const before = checkpoint?.read();
  if (!before) return NOTHING;
  if (resume) {
    progress.line(`Continuing after line ${count(before.line)}.`);
    return before;
  }
  progress.line(
    `An earlier run stopped after line ${count(before.line)}; starting from the beginning. Use --resume to continue there.`,
  );
  return NOTHING;
}
