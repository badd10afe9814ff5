/** How often events are counted: identities that have not been voided, and legs in the usage of a client. */
export interface Counted {
  readonly clientId: string;
  readonly events: number;
  readonly counted: number;
}

/** No event is counted twice, however often it is published or folded. */
export function countedOnce(clients: readonly Counted[]): string | undefined {
  const twice = clients.find(({ events, counted }) => counted > events);
  return twice && `${twice.clientId}: ${twice.counted} legs are counted, of ${twice.events} events`;
}
