import { parseInstant } from '#contracts';
import { DAY_MS, REJECT_CODES } from '#usage';
import { Command, InvalidArgumentError, Option } from 'commander';
import type { LogFlags } from '../logs/log-settings.js';

/** Selects dead letters. */
export interface FilterFlags extends LogFlags {
  readonly code?: string;
  readonly client?: string;
  readonly from?: number;
  readonly to?: number;
}

export const flagsToFilter = ({ code, client, from, to }: FilterFlags) => ({
  ...{ code, clientId: client, fromMs: from, toMs: to },
});

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: DAY_MS };

/** An instant, or a duration ago: `2026-03-02T09:00:00Z`, `90m`, `2h`, `3d`; ms since 1970. */
export const time = (text: string): number => {
  const [, number, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  const ms = number === undefined ? parseInstant(text) : Date.now() - Number(number) * (UNITS[unit] ?? 0);
  if (ms === undefined)
    throw new InvalidArgumentError(
      'Must be an instant such as 2026-03-02T09:00:00Z, or a duration ago: 90m, 2h, 3d.',
    );
  return ms;
};

/** Parses the id of a dead letter. */
export const deadLetterId = (text: string): number => {
  if (!/^\d{1,15}$/.test(text))
    throw new InvalidArgumentError(
      'Must be the number of a dead letter: see the first column of dead-letters list.',
    );
  return Number(text);
};

export const withLogs = (command: Command): Command =>
  command
    .option('--brokers <host:port,…>', 'Kafka brokers (default: KAFKA_BROKERS)')
    .option('--topic-prefix <prefix>', 'prefix of topic names (default: CONTADOR_TOPIC_PREFIX or contador.)');

export const withFilter = (command: Command): Command =>
  command
    .addOption(new Option('--code <code>', 'refused for this reason').choices(REJECT_CODES))
    .option('--client <id>', 'of this client, if the record or its key names one')
    .option('--from <time>', 'refused at or after this time: an instant, or 90m, 2h, 3d ago', time)
    .option('--to <time>', 'refused before this time', time);
