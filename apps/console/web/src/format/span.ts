const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A duration in the largest unit of which it has at least two: `3 hours`, `90 minutes`, `40 seconds`. */
export function spanText(locale: string, ms: number): string {
  const [unit, unitMs] = UNITS.find(([, lengthMs]) => ms >= 2 * lengthMs) ?? (['second', 1_000] as const);
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, format).format(Math.floor(Math.max(0, ms) / unitMs));
}
