import type { RawHeaders } from './raw-record.js';

/** A record to publish. Without `partition` the default partitioner decides by the key, see `choosePartition`. */
export interface OutgoingRecord {
  key: string | Buffer | null;
  value: string | Buffer | null;
  headers?: RawHeaders;
  partition?: number;
}
