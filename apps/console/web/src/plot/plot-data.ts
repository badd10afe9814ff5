/** Lines over one axis. */
export interface PlotData {
  /** Epoch seconds where there is a zone, else plain numbers; ascending. */
  readonly x: { readonly name: string; readonly values: readonly number[] };
  readonly series: readonly PlotSeries[];
  /** The least that is between two marks of the axis, in units of `x`. */
  readonly step?: number;
  /** IANA zone in which the instants of `x` are told. */
  readonly zone?: string;
}

export interface PlotSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}
