import type { SchemaOf } from '#console-client';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import { count, counted } from '../terminal/numbers.js';

const texts = getWording(DEFAULT_LANGUAGE).closing;

type Closing = SchemaOf<'ClosingDto'>;

/** Prints the progress of closing, and each client that waits with its reason. */
export function printClosing(closing: Closing): string {
  const { at, isSilent, run, waiting } = closing;
  if (at === undefined) return `${texts.waits.billing}\n`;
  const rows = waiting.map(({ clientId, reason, since }) => `  ${clientId} waits since ${since}: ${reason}`);
  const inactive = `${texts.waits.billingSince(at)}. ${texts.whileNotRunning.billing}`;
  return [
    ...(isSilent ? [inactive] : []),
    `${remainingText(closing)} (billing, ${at})`,
    ...(run ? [`  ${runText(run)}`] : []),
    ...rows,
    '',
  ].join('\n');
}

function remainingText({ due, published, unbooked, drafted }: Closing): string {
  if (due === 0 && unbooked === 0) return texts.done;
  return (
    `${counted(due, 'period')} due (${count(published)} with a marker in the journal), ` +
    `${counted(unbooked, 'close')} not booked (${count(drafted)} drafted)`
  );
}

function runText({
  since,
  until,
  booked,
  total,
  bookedPerSecond,
  secondsLeft,
}: SchemaOf<'ClosingRunDto'>): string {
  const share = total === 0 ? 100 : Math.floor((100 * booked) / total);
  const parts = [
    `${count(booked)} of ${count(total)} booked, ${share} %, since ${since}`,
    ...(until === undefined ? [] : [`done at ${until}`]),
    ...(bookedPerSecond === undefined ? [] : [`${bookedPerSecond.toLocaleString('en')} a second`]),
    ...(secondsLeft === undefined ? [] : [`${counted(secondsLeft, 'second')} left`]),
  ];
  return parts.join(', ');
}
