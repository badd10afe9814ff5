/**
 * A period close as the fold met it. `index` counts a client's closes from 1; `offset` is the marker's. The same
 * bounds again with a higher `revision` close the client's last period once more, to book what came late. Whether the
 * bounds are a period of the client's calendar is not for the fold to say: it knows no contracts.
 */
export interface Close {
  readonly index: number;
  readonly revision: number;
  readonly fromMs: number;
  readonly toMs: number;
  readonly offset: number;
  readonly appendedAtMs: number;
}
