/** What became of the records of a journal: `received` is the sum of the others. */
export interface TallyCounters {
  received: number;
  accepted: number;
  duplicate: number;
  superseded: number;
  forwarded: number;
  rejected: number;
}

export const noCounters = (): TallyCounters => ({
  received: 0,
  accepted: 0,
  duplicate: 0,
  superseded: 0,
  forwarded: 0,
  rejected: 0,
});
