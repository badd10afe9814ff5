/** The fields that are printed of the console's response about a client's periods. */
export interface ClientPeriods {
  readonly clientId: string;
  readonly obstacles: readonly { readonly code: string; readonly reason: string }[];
  readonly periods: readonly PrintedPeriod[];
}

export interface PrintedPeriod {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly zone: string;
  readonly state: string;
  readonly dueAt?: string;
  readonly waitsFor?: string;
  readonly reason?: string;
  readonly close?: Marker;
  readonly reCloses?: readonly Marker[];
}

export interface Marker {
  readonly partition: number;
  readonly offset: number;
  readonly appendedAt: string;
  readonly documents: readonly { readonly type: string; readonly number: string }[];
}

/** The progress of closing periods across all clients. */
export interface Closing {
  readonly at?: string;
  readonly isSilent?: true;
  readonly due: number;
  readonly published: number;
  readonly unbooked: number;
  readonly drafted: number;
  readonly waiting: readonly { readonly clientId: string; readonly reason: string; readonly since: string }[];
  readonly run?: {
    readonly since: string;
    readonly until?: string;
    readonly booked: number;
    readonly total: number;
    readonly bookedPerSecond?: number;
    readonly secondsLeft?: number;
  };
}
