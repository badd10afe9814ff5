import type { SchemaOf } from '../api/schema-of';
import type { Channel } from '../channels';

/** A line of an issued document (docs/reference/rating.md); the OpenAPI description does not specify its properties. */
export interface ShownLine {
  readonly component: string;
  /** In English. */
  readonly description: string;
  readonly channel?: Channel;
  readonly queue?: string;
  readonly direction?: 'inbound' | 'outbound';
  readonly skill?: string;
  readonly basis?: SchemaOf<'Price'>['basis'];
  readonly increment?: string;
  readonly tier?: number;
  readonly band?: string;
  readonly from: string;
  readonly to: string;
  readonly periodFrom?: string;
  readonly periodTo?: string;
  readonly quantity: string;
  readonly unit: UnitName;
  readonly unitPrice: string;
  readonly amount: string;
  readonly reason?: string;
  readonly bookedBy?: string;
  readonly difference?: Difference;
  readonly explanation: CalculationExplanation;
}

export type UnitName = 'minute' | 'contact' | 'hour' | 'period' | 'once';

interface Figures {
  readonly quantity: string;
  readonly amount: string;
}

/** Why a line of an earlier period changed. */
interface Difference {
  readonly corrects?: string;
  readonly before: Figures;
  readonly now: Figures;
  readonly cause: { readonly eventCount: number; readonly contractVersions: readonly number[] };
}

interface ContractFigure {
  readonly value: string;
  readonly version: number;
  readonly pointer: string;
}

export interface CalculationExplanation {
  readonly calculation: string;
  readonly quantity?: string;
  readonly amount?: string;
  readonly terms: readonly { readonly version: number; readonly from: string; readonly to: string }[];
  readonly price?: ContractFigure & { readonly multiplier?: ContractFigure };
  readonly share?: Share;
  readonly metered?: readonly MeteredBand[];
  readonly cells?: readonly { readonly tier?: number; readonly band?: string; readonly quantity: string }[];
  readonly contracted?: { readonly perPeriod: string; readonly fte?: string; readonly hoursPerFte?: string };
  readonly capacity?: Capacity;
  readonly discount?: { readonly percent: string; readonly on: readonly string[]; readonly base: string };
  readonly floor?: Floor;
}

interface Share {
  readonly elapsedHours: string;
  readonly periodHours: string;
}

export interface MeteredBand {
  readonly band?: string;
  readonly contacts?: number;
  readonly legs?: number;
  readonly measuredMs?: string;
  readonly billedMs?: string;
  readonly agreedSeconds?: number;
}

export interface Capacity {
  readonly netting: string;
  readonly intervalMinutes: number;
  readonly occupancy: string;
  readonly spans: number;
  readonly over: readonly {
    readonly day: string;
    readonly spans: number;
    readonly loadMs: Readonly<Record<string, number>>;
    readonly staffedMs: number;
    readonly minutes: string;
  }[];
}

interface Floor {
  readonly minimums: readonly (ContractFigure & Share)[];
  readonly minimum: string;
  readonly countedLines: string;
  readonly countedDiscounts: string;
}

export interface Listed {
  readonly reason: 'no-contract' | 'abandoned' | 'included' | 'short' | 'unpriced';
  readonly channel: Channel;
  readonly team: 'dedicated' | 'shared';
  readonly contacts: number;
  readonly legs: number;
  readonly handleMs: number;
}

interface TaxAmount {
  readonly category: string;
  readonly rate: string;
  readonly taxable: string;
  readonly amount: string;
}

export interface ShownParty {
  readonly name?: string;
  readonly vatId?: string;
  readonly addressLines?: readonly string[];
  readonly postalCode?: string;
  readonly city?: string;
  readonly country?: string;
  readonly email?: string;
}

/** What an issued document and a preview have in common, with typed lines. */
export interface ShownDocument {
  readonly currency: string;
  readonly zone: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly contractVersions: readonly number[];
  readonly lines: readonly ShownLine[];
  readonly freeOfCharge?: readonly ShownLine[];
  readonly listed: readonly Listed[];
  readonly tax: readonly TaxAmount[];
  readonly net: string;
  readonly total: string;
  readonly seller?: ShownParty;
  readonly customer?: ShownParty;
}

export const ratedOf = (document: SchemaOf<'DocumentDto'> | SchemaOf<'PreviewDocumentDto'>): ShownDocument =>
  document as unknown as ShownDocument;
