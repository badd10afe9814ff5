import { closingState, listStoppedParts } from '#console-client';
import type { ApiSchema, StoppedPart } from '#console-client';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { count, counted } from '../terminal/numbers.js';

const texts = getWording(DEFAULT_LANGUAGE).closing;

type Closing = ApiSchema<'ClosingDto'>;
type Ingest = ApiSchema<'IngestDto'>;

/** Prints the parts that are not running, the progress of closing, and each client that waits with its reason. */
export function printClosing(closing: Closing, ingest: Ingest): string {
  const { at, run, waiting } = closing;
  if (at === undefined) return `${texts.waits.billing}\n`;
  const rows = waiting.map(({ clientId, reason, since }) => `  ${clientId} waits since ${since}: ${reason}`);
  const remaining = closingState({ closing, ingest }) === 'done' ? texts.done : remainingText(closing);
  return [
    ...listStoppedParts({ closing, ingest }).map(stoppedText),
    `${remaining} (billing, ${at})`,
    ...(run ? [`  ${runText(run)}`] : []),
    ...rows,
    '',
  ].join('\n');
}

const stoppedText = ({ part, lastSeenAt }: StoppedPart): string =>
  `${texts.notRunning[part]} ${texts.lastSeen(lastSeenAt)} ${texts.whileNotRunning[part]}`;

const remainingText = ({ due, published, unbooked, drafted }: Closing): string =>
  `${counted(due, 'period')} due (${count(published)} with a marker in the journal), ` +
  `${counted(unbooked, 'close')} not booked (${count(drafted)} drafted)`;

function runText({
  since,
  until,
  booked,
  total,
  bookedPerSecond,
  secondsLeft,
}: ApiSchema<'ClosingRunDto'>): string {
  const share = total === 0 ? 100 : Math.floor((100 * booked) / total);
  const parts = [
    `${count(booked)} of ${count(total)} booked, ${share} %, since ${since}`,
    ...(until === undefined ? [] : [`done at ${until}`]),
    ...(bookedPerSecond === undefined ? [] : [`${bookedPerSecond.toLocaleString('en')} a second`]),
    ...(secondsLeft === undefined ? [] : [`${counted(secondsLeft, 'second')} left`]),
  ];
  return parts.join(', ');
}
