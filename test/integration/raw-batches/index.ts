export { batchBytes } from '../../../libs/kafka/src/decode/testing/batch-bytes.js';
export type { RecordParts } from '../../../libs/kafka/src/decode/testing/batch-bytes.js';
export { WRITTEN } from './compress.js';
export {
  recordOfZeros,
  smallRecords,
  zstdRecordOfZeros,
} from '../../../libs/kafka/src/decode/testing/large-content.js';
export { produceBytes } from './produce-bytes.js';
