import { SLOT_MS, instantOrNaN } from '#usage';
import { allOf, rule } from './rule.js';
import { Pattern } from './text.js';

/** The form alone: the message states whether the form is wrong or the day does not exist. */
const RFC3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt](?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** Epoch ms of an RFC 3339 instant with an offset; undefined for anything else. Digits beyond ms are dropped. */
export const parseInstant = (value: unknown): number | undefined => {
  const epochMs = typeof value === 'string' ? instantOrNaN(value) : NaN;
  return Number.isNaN(epochMs) ? undefined : epochMs;
};

/** An RFC 3339 instant with an offset. */
export const Instant = (): PropertyDecorator =>
  allOf(
    Pattern(RFC3339, 'an instant with an offset such as "2026-03-01T00:00:00+01:00"'),
    rule('date', 'must be on a day of the calendar', (value) => parseInstant(value) !== undefined),
  );

/** An instant on a quarter of an hour: usage is counted by quarters, so a contract can only change there. */
export const QuarterInstant = (): PropertyDecorator =>
  allOf(
    Instant(),
    rule(
      'quarter',
      'must fall on a quarter of an hour',
      (value) => (parseInstant(value) ?? 0) % SLOT_MS === 0,
    ),
  );
