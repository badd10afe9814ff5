/** Which state of a partition: where it stands, and which commit brought it there. */
export interface StateVersion {
  /** Next offset to fold; undefined = never folded. */
  readonly position: number | undefined;
  /** '' where commits are not told apart: the state is read and compared as one. */
  readonly commitId: string;
}

/** A state and where it is kept: what is read and written of it must be of that state. */
export interface StateGuard {
  readonly key: string;
  readonly standing: StateVersion;
}

/** As the scripts compare it. */
export const stateVersionText = ({ position, commitId }: StateVersion): string =>
  `${position ?? ''} ${commitId}`;
