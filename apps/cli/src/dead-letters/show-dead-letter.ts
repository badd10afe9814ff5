import { positionText } from '#kafka';
import { deadLetterDetail, printable } from '#records';
import type { DeadLetterDetail } from '#records';
import { CliError, EXIT } from '../exit-code.js';
import type { LogFlags } from '../logs/log-settings.js';
import { count } from '../terminal/numbers.js';
import { print } from '../terminal/print.js';
import { textWidth } from '../terminal/width.js';
import { wrapped } from '../terminal/wrapped.js';
import { withDeadLetters } from './with-dead-letters.js';

export interface ShowFlags extends LogFlags {
  readonly json: boolean;
}

/** Prints all details of a dead letter; returns the exit code. */
export const showDeadLetter = (id: number, flags: ShowFlags): Promise<number> =>
  withDeadLetters(flags, async ({ reader, marks, config }) => {
    const stored = await reader.one(id);
    if (!stored) throw noDeadLetter(id);
    const detail = deadLetterDetail(stored, marks, config);
    await print(flags.json ? `${JSON.stringify(detail)}\n` : detailText(detail, textWidth()));
    return EXIT.ok;
  });

export const noDeadLetter = (id: number): CliError =>
  new CliError(`No dead letter ${id}: see contador dead-letters list`, EXIT.usage);

function detailText(deadLetter: DeadLetterDetail, width: number): string {
  const { id, filedAt, code, meaning, remedy, message, clientId, origin, key, headers, payload } = deadLetter;
  const line = (label: string, text: string | undefined): string[] =>
    text === undefined ? [] : [wrapped(label.padEnd(12), printable(text), width)];
  const { replayOf, firstOrigin } = deadLetter;
  const more = payload.truncated ? ', truncated' : '';
  return [
    `Dead letter ${id}, refused at ${filedAt}`,
    ...line('Reason', meaning === undefined ? code : `${code}: ${meaning}`),
    ...line('', message),
    ...line('What to do', remedy),
    ...line('Client', clientId ?? 'unknown'),
    ...line('From', positionText(origin) + (key === undefined ? '' : `, key ${key}`)),
    ...line('Replay of', replayOf && `${replayOf}, first at ${firstOrigin ?? '?'}`),
    ...line('Replayed', replayedText(deadLetter)),
    ...line('Now', todayText(deadLetter)),
    '',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Payload, ${count(payload.bytes)} bytes${payload.kind === 'none' ? '' : `, ${payload.kind}${more}`}`,
    ...(payload.kind === 'none' ? [] : [payload.text]),
    '',
  ].join('\n');
}

function replayedText({ replayed }: DeadLetterDetail): string {
  if (!replayed) return 'no';
  const { at, by, replayId, done } = replayed;
  return done
    ? `at ${at} by ${by} (${replayId})`
    : `started at ${at} by ${by} (${replayId}), not known to have finished`;
}

function todayText({ id, today }: DeadLetterDetail): string {
  if (today.kind === 'rejected')
    return `ingest would refuse it again, ${today.code}: ${today.message}. With a corrected event: contador dead-letters replay ${id} --with FILE`;
  if (today.kind === 'close') return 'a close: only billing sends closes, never replayed';
  return `ingest would accept it: contador dead-letters replay ${id} --yes`;
}
