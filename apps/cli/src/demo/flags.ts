export interface DemoFlags {
  readonly once: boolean;
  readonly json: boolean;
  readonly seed: number;
  /** The number of complete months, in addition to the current one. */
  readonly months: number;
}
