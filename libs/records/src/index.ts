export { foldAccessKey } from './access/fold-access-key.js';
export { accessKeyRecord } from './access/write-access-key.js';
