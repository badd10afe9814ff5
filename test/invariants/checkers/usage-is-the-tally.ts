import { firstDifference } from './first-difference.js';

export type Figures = Readonly<Record<string, number>>;

/** What a client's usage comes to, and what whoever made its events says. */
export interface ClientFigures {
  readonly clientId: string;
  readonly told: Figures;
  readonly usage: Figures;
}

/** Usage is what was published, to the unit: nothing is lost, nothing added twice. */
export function usageIsTheTally(clients: readonly ClientFigures[]): string | undefined {
  return clients
    .map(({ clientId, told, usage }) =>
      firstDifference(`usage of ${clientId}`, Object.entries(told), Object.entries(usage)),
    )
    .find((difference) => difference !== undefined);
}
