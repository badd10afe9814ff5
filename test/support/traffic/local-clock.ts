import { Temporal } from 'temporal-polyfill';

export const QUARTER_MS = 900_000;

interface LocalTime {
  /** 1 = January. */
  readonly month: number;
  /** 1 = Monday. */
  readonly weekday: number;
  readonly hour: number;
  /** `HH:MM` */
  readonly time: string;
}

/** Local times at quarters of an hour, each computed once. */
export class LocalClock {
  private readonly known = new Map<number, LocalTime>();

  constructor(private readonly zone: string) {}

  localTime(quarterMs: number): LocalTime {
    const known = this.known.get(quarterMs);
    if (known) return known;
    const local = Temporal.Instant.fromEpochMilliseconds(quarterMs).toZonedDateTimeISO(this.zone);
    const { month, dayOfWeek: weekday, hour, minute } = local;
    const time = `${twoDigits(hour)}:${twoDigits(minute)}`;
    const found = { month, weekday, hour, time };
    this.known.set(quarterMs, found);
    return found;
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
