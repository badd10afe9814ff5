export interface Limits {
  /** Largest value in bytes; the headers together, names included, have the same limit. */
  readonly maxRecordBytes?: number;
  /** Deepest nesting of arrays and objects; the outermost is level 1. */
  readonly maxDepth?: number;
}

/** What decides whether a record is accepted, besides its content. A change asks for a rebuild. */
export interface DecodeSettings extends Limits {
  /** An event that ended earlier than this before its record was appended is too old. */
  readonly lateWindowMs: number;
  /** An event that ended later than this after its record was appended is in the future. */
  readonly clockSkewMs: number;
}

export const MAX_RECORD_BYTES = 65_536;
export const MAX_DEPTH = 100;
/** What a batch of records may take when decompressed, unless configured; larger ones are refused whole. */
export const MAX_BATCH_BYTES = 64 * 1024 * 1024;
