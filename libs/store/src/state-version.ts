/** Identifies a state of a partition: its position, and the commit that wrote it. */
export interface StateVersion {
  /** Next offset to fold; undefined = never folded. */
  readonly position: number | undefined;
  /** '' where commits have no ids: the state is read and compared as a whole. */
  readonly commitId: string;
}

/** A state and the key of its position: reads and writes must find that state. */
export interface StateGuard {
  readonly key: string;
  readonly version: StateVersion;
}

/** As the scripts compare it. */
export const stateVersionText = ({ position, commitId }: StateVersion): string =>
  `${position ?? ''} ${commitId}`;
