export interface DemoFlags {
  readonly once: boolean;
  readonly json: boolean;
  readonly seed: number;
}
