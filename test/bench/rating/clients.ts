import { rate } from '#rating';
import type { Spread } from '../measure/spread.js';
import { measureSpread } from '../measure/spread.js';
import { takeTurns } from '../measure/take-turns.js';
import { MODELS, createPeriod, createVersions } from './contracts.js';
import { MONTH_SLOTS, createUsage } from './usage.js';

/** The maximum of a month end of one outsourcer. */
export const CLIENTS = 10_000;
/** Clients of each model in a round. */
const A_ROUND = 25;
const DIFFERENT = 25;

export interface ClientsResult {
  readonly rowsOfUsage: number;
  /** Rated clients of all models. */
  readonly rated: number;
  readonly models: readonly { readonly model: string; readonly clientsPerSecond: Spread }[];
  /** All models equally often. */
  readonly clientsPerSecond: Spread;
  /** For `CLIENTS`, at the median, on one core: scaled. */
  readonly seconds: number;
}

/** Rates months of clients of every model: no two consecutive clients have the same usage in memory. */
export function rateClients(rounds: number): ClientsResult {
  const usages = Array.from({ length: DIFFERENT }, (_, seed) => createUsage(MONTH_SLOTS, seed));
  const period = createPeriod(MONTH_SLOTS);
  const contracts = Object.entries(MODELS).map(([model, terms]) => ({
    model,
    versions: createVersions(terms),
  }));
  const batches = contracts.map(({ versions }) => () => {
    for (let client = 0; client < A_ROUND; client++) rate(versions, usages[client % DIFFERENT] ?? [], period);
  });
  const times = takeTurns(batches, rounds);
  const perSecond = (clients: number, ms: readonly number[]): Spread =>
    measureSpread(ms.map((each) => (1_000 * clients) / each));
  const sums = Array.from({ length: rounds }, (_, round) =>
    times.reduce((sum, ofModel) => sum + (ofModel[round] ?? NaN), 0),
  );
  const clientsPerSecond = perSecond(A_ROUND * contracts.length, sums);
  return {
    rowsOfUsage: usages[0]?.length ?? 0,
    rated: A_ROUND * rounds * contracts.length,
    models: contracts.map(({ model }, index) => ({
      model,
      clientsPerSecond: perSecond(A_ROUND, times[index] ?? []),
    })),
    clientsPerSecond,
    seconds: CLIENTS / clientsPerSecond.median,
  };
}
