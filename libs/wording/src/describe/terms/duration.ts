import type { Wording } from '../../en/index.js';

const UNITS = ['years', 'months', 'weeks', 'days', 'hours', 'minutes', 'seconds'] as const;
const COUNT = String.raw`(\d+(?:[.,]\d+)?)`;
const ISO = new RegExp(
  `^P(?:${COUNT}Y)?(?:${COUNT}M)?(?:${COUNT}W)?(?:${COUNT}D)?(?:T(?:${COUNT}H)?(?:${COUNT}M)?(?:${COUNT}S)?)?$`,
);

/** An ISO 8601 duration as `1 h`, `2 days 30 min` or `0.5 h`; any other text is returned unchanged. Undefined for no time. */
export function describeDuration(
  iso: string,
  units: Wording['terms']['durations'],
  decimal: (figure: string) => string,
): string | undefined {
  const counts: readonly (string | undefined)[] | undefined = ISO.exec(iso)?.slice(1);
  if (counts === undefined) return iso;
  const shown = UNITS.flatMap((unit, index) => {
    const count = Number((counts[index] ?? '0').replace(',', '.'));
    const [one, more] = units[unit];
    return count === 0 ? [] : [`${decimal(String(count))} ${count === 1 ? one : more}`];
  });
  return shown.length === 0 ? undefined : shown.join(' ');
}
