import type { OutgoingRecord } from '#kafka';
import { DAY_MS } from '#usage';
import type { TimeRange } from '#usage';
import { inRecord, written } from '../../support/traffic/events/encode.js';
import { Random } from '../../support/traffic/random.js';
import { createContacts, createProfile } from '../memory/contacts.js';
import { OFFICE } from '../memory/office.js';
import { earlierMonth } from '../month-end/contracts.js';
import { listCalls } from '../month-end/events.js';
import type { ReadsOptions } from './options.js';

/** The clients whose year and month are read. */
export const [YEAR_CLIENT, MONTH_CLIENT] = ['year', 'month'] as const;

const YEAR_MS = 365 * DAY_MS;

/** The events: a year to now, including the last whole month. */
export interface History {
  readonly year: TimeRange;
  readonly month: TimeRange;
  readonly clientIds: readonly string[];
  /** Events of the two clients that are read most. */
  readonly counts: Record<typeof YEAR_CLIENT | typeof MONTH_CLIENT, number>;
  readonly records: () => Generator<OutgoingRecord>;
}

export function readsHistory({ clients, events, busiestHour }: ReadsOptions, nowMs: number): History {
  const toMs = Math.floor(nowMs / 900_000) * 900_000;
  const year = { fromMs: toMs - YEAR_MS, toMs };
  const month = earlierMonth(nowMs, 1);
  const clientIds = Array.from({ length: clients }, (_, index) => `client-${index + 1}`);
  const counts = { [YEAR_CLIENT]: 0, [MONTH_CLIENT]: 0 };
  return {
    ...{ year, month, clientIds, counts },
    records: function* () {
      yield* listCalls(clientIds, year, events);
      yield* officeHours(YEAR_CLIENT, busiestHour.year, year);
      yield* officeHours(MONTH_CLIENT, busiestHour.month, month);
    },
  };

  function* officeHours(
    id: keyof typeof counts,
    busiest: number,
    period: TimeRange,
  ): Generator<OutgoingRecord> {
    const random = new Random(busiest);
    const profile = createProfile(id, { ...OFFICE, busiestHour: busiest });
    for (const event of createContacts([profile], period, 'seconds')) {
      counts[id] += 1;
      yield inRecord(written(random, event), 'structured', id);
    }
  }
}
