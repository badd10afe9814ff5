const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A span of time in its largest unit that it holds two of: `3 hours`, `90 minutes`, `40 seconds`. */
export function spanText(locale: string, ms: number): string {
  const [unit, unitMs] = UNITS.find(([, long]) => ms >= 2 * long) ?? (['second', 1_000] as const);
  const format = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
  return new Intl.NumberFormat(locale, format).format(Math.floor(Math.max(0, ms) / unitMs));
}
