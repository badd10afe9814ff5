const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** `12,345` */
export const count = (value: number): string => whole.format(value);

/** `1 event`, `12,345 events` */
export const counted = (value: number, one: string): string =>
  `${count(value)} ${one}${value === 1 ? '' : 's'}`;

/** `12,345/s` */
export const perSecond = (value: number, sinceMs: number, nowMs: number): string =>
  `${count(value / Math.max((nowMs - sinceMs) / 1000, 0.001))}/s`;

/** `12.3 s` */
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** `12,345 h`, from milliseconds */
export const hours = (ms: number): string => `${count(ms / 3_600_000)} h`;

/** `12,345.60`: the digits as given, with thousands separators. */
export const grouped = (decimal: string): string => decimal.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',');
