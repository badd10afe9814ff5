export { decodeIdRecord } from './decode-id-record.js';
export { encodeIdRecord, writeIdRecord } from './encode-id-record.js';
