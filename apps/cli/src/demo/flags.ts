export interface DemoFlags {
  readonly once: boolean;
  readonly json: boolean;
  readonly seed: number;
  /** How many full ones, besides the one under way. */
  readonly months: number;
}
