/** Series over one x axis. */
export interface PlotData {
  /** Epoch seconds if `zone` is set, else plain numbers; ascending. */
  readonly x: { readonly name: string; readonly values: readonly number[] };
  readonly series: readonly PlotSeries[];
  /** The smallest distance between two ticks, in units of `x`. */
  readonly step?: number;
  /** IANA zone in which the instants of `x` are shown. */
  readonly zone?: string;
}

export interface PlotSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}
