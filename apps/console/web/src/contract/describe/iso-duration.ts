const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `2 days 30 minutes` of `P2DT30M`; nothing of a duration of nothing, and what it does not know as it stands. */
export function isoDuration(iso: string, language: string): string {
  const parts = ISO.exec(iso)?.slice(1);
  if (!parts) return iso;
  return UNITS.map((unit, index) => [unit, Number(parts[index] ?? 0)] as const)
    .filter(([, count]) => count > 0)
    .map(([unit, count]) =>
      new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
    )
    .join(' ');
}
