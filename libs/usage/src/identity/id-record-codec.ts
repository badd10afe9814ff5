export { decodeIdRecord } from './decode-id-record.js';
export { encodeIdRecord } from './encode-id-record.js';
