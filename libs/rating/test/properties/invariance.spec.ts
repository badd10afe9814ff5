import type { Band, ContractVersion, Fee, Period } from '#contracts';
import { describe, expect, it } from '@jest/globals';
import { DAY_MS } from '#usage';
import type { UsageRow } from '#usage';
import fc from 'fast-check';
import { rate } from '../../src/index.js';
import type { RatedDocument } from '../../src/index.js';
import { naiveUsage } from '../naive/events.js';
import { naiveTerms } from '../naive/naive-runs.js';
import { randomCase } from '../naive/random.js';
import { billed, PATIENCE, RUNS } from './compare.js';

const ratedOf = ({
  versions,
  legs,
  shifts,
  period,
}: typeof randomCase extends fc.Arbitrary<infer C> ? C : never) =>
  rate(versions, naiveUsage(legs, shifts), period);

describe('the rated document is unchanged', () => {
  it(
    'when a contract is split into equal versions at any quarter of an hour',
    () => {
      fc.assert(
        fc.property(
          randomCase,
          fc.array(fc.integer({ min: 0, max: 671 }), { minLength: 1, maxLength: 4 }),
          (given, cuts) => {
            const halves = cuts.flatMap((quarter, index): ContractVersion[] => {
              const at = given.period.fromMs + quarter * 900_000;
              const inForce = naiveTerms(given.versions, at);
              if (inForce === undefined) return [];
              return [{ ...inForce, version: 100 + index, effectiveFrom: new Date(at).toISOString() }];
            });
            const cut = ratedOf({ ...given, versions: [...given.versions, ...halves] });
            expect(billed(cut)).toEqual(billed(ratedOf(given)));
          },
        ),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'when usage or versions come in another order',
    () => {
      const shuffled = randomCase.chain((given) => {
        const rows = naiveUsage(given.legs, given.shifts);
        return fc.record({
          given: fc.constant(given),
          rows: fc.shuffledSubarray(rows, { minLength: rows.length }),
          versions: fc.shuffledSubarray([...given.versions], { minLength: given.versions.length }),
        });
      });
      fc.assert(
        fc.property(shuffled, ({ given, rows, versions }) => {
          expect(rate(versions, rows, given.period)).toEqual(ratedOf(given));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'when usage rows of equal slot and dimensions are summed first',
    () => {
      fc.assert(
        fc.property(randomCase, (given) => {
          const rows = summed(naiveUsage(given.legs, given.shifts));
          expect(rate(given.versions, rows, given.period)).toEqual(ratedOf(given));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'when the client has another id',
    () => {
      fc.assert(
        fc.property(randomCase, (given) => {
          const versions = given.versions.map((version) => ({ ...version, clientId: 'other' }));
          const document = ratedOf(given);
          expect(ratedOf({ ...given, versions })).toEqual(document && { ...document, clientId: 'other' });
        }),
        RUNS,
      );
    },
    PATIENCE,
  );

  it(
    'when everything is shifted by whole weeks, where the clock does not change',
    () => {
      const steady = randomCase.filter(({ period }) => period.zone === 'Asia/Kathmandu');
      fc.assert(
        fc.property(steady, fc.integer({ min: -60, max: 60 }), (given, weeks) => {
          const by = weeks * 7 * DAY_MS;
          const move = <T extends { startedAt: number; endedAt: number }>(event: T): T => ({
            ...event,
            startedAt: event.startedAt + by,
            endedAt: event.endedAt + by,
          });
          const moved = {
            versions: given.versions.map((version) => movedVersion(version, by)),
            legs: given.legs.map(move),
            shifts: given.shifts.map(move),
            period: movedPeriod(given.period, by),
          };
          expect(ratedOf(moved)).toEqual(movedDocument(ratedOf(given), by));
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
});

const movedInstant = (instant: string, by: number): string =>
  new Date(Date.parse(instant) + by).toISOString();
const movedDate = (date: string, by: number): string => movedInstant(date, by).slice(0, 10);
const movedPeriod = ({ fromMs, toMs, zone }: Period, by: number): Period => ({
  fromMs: fromMs + by,
  toMs: toMs + by,
  zone,
});

function movedVersion(version: ContractVersion, by: number): ContractVersion {
  const { bands, fees } = version;
  const band = ({ dates, ...rest }: Band): Band =>
    dates === undefined ? rest : { ...rest, dates: dates.map((date) => movedDate(date, by)) };
  const fee = ({ on, ...rest }: Fee): Fee => (on === undefined ? rest : { ...rest, on: movedDate(on, by) });
  return {
    ...version,
    effectiveFrom: movedInstant(version.effectiveFrom, by),
    ...(bands && { bands: bands.map(band) }),
    ...(fees && { fees: fees.map(fee) }),
  };
}

/** The document with every instant and day moved. */
const movedDocument = (document: RatedDocument | undefined, by: number): unknown =>
  document &&
  (JSON.parse(JSON.stringify(document), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    if (key === 'day') return movedDate(value, by);
    return key === 'from' || key === 'to' ? movedInstant(value, by).replace('.000Z', 'Z') : value;
  }) as unknown);

/** Sums rows of equal dimensions and slot into one, as the fold of usage does. */
function summed(rows: readonly UsageRow[]): UsageRow[] {
  const cells = new Map<string, UsageRow>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row, measures: 0, loadMs: 0, staffedMs: 0 });
    const cell = cells.get(key);
    cells.set(key, cell === undefined ? row : plus(cell, row));
  }
  return [...cells.values()];
}

function plus(a: UsageRow, b: UsageRow): UsageRow {
  if (a.kind === 'load' && b.kind === 'load') return { ...a, loadMs: a.loadMs + b.loadMs };
  if (a.kind === 'staffed' && b.kind === 'staffed') return { ...a, staffedMs: a.staffedMs + b.staffedMs };
  if (a.kind !== 'contact' || b.kind !== 'contact') return a;
  const sums = Object.entries(a.measures).map(([name, value]) => [
    name,
    value + (Object.entries(b.measures).find(([other]) => other === name)?.[1] ?? 0),
  ]);
  return { ...a, measures: { ...a.measures, ...(Object.fromEntries(sums) as object) } };
}
