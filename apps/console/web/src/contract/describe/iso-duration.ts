const UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** `P2DT30M` as `2 days 30 minutes`. A zero duration is an empty string; an unknown form is returned unchanged. */
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
