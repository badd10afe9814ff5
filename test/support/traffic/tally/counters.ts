export type TallyVerdict = 'accepted' | 'duplicate' | 'superseded' | 'forwarded' | 'rejected';

/** Verdicts on the records of a journal: `received` is the sum of the others. */
export type TallyCounters = Record<'received' | TallyVerdict, number>;

export const noCounters = (): TallyCounters => ({
  received: 0,
  accepted: 0,
  duplicate: 0,
  superseded: 0,
  forwarded: 0,
  rejected: 0,
});
