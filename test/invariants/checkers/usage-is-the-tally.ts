import { firstDifference } from './first-difference.js';

export type Figures = Readonly<Record<string, number>>;

/** A client's usage, and the figures that the generator of its events expects. */
export interface ClientFigures {
  readonly clientId: string;
  readonly tallied: Figures;
  readonly usage: Figures;
}

/** Usage equals what was published, to the unit: nothing is lost, nothing is added twice. */
export function usageIsTheTally(clients: readonly ClientFigures[]): string | undefined {
  return clients
    .map(({ clientId, tallied, usage }) =>
      firstDifference(`usage of ${clientId}`, Object.entries(tallied), Object.entries(usage)),
    )
    .find((difference) => difference !== undefined);
}
