export interface Limits {
  /** Maximum size of the value in bytes, and of all headers together, including names. */
  readonly maxRecordBytes?: number;
  /** Maximum nesting of arrays and objects; the outermost is level 1. */
  readonly maxDepth?: number;
}

/** The settings that decide, together with a record's content, whether it is accepted. A change requires a rebuild. */
export interface DecodeSettings extends Limits {
  /** An event that ended earlier than this before its record was appended is too old. */
  readonly lateWindowMs: number;
  /** An event that ended later than this after its record was appended is in the future. */
  readonly clockSkewMs: number;
}

export const MAX_RECORD_BYTES = 65_536;
export const MAX_DEPTH = 100;
/** Default limit of a decompressed batch of records, in bytes; a larger batch is refused as a whole. */
export const MAX_BATCH_BYTES = 64 * 1024 * 1024;
