import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeBatch } from '../decode/record-batch.js';
import { batchBytes, recordBytes } from '../decode/testing/batch-bytes.js';
import type { RecordParts } from '../decode/testing/batch-bytes.js';
import { recordMemory, recordSize } from './record-size.js';

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array));
const nullable = fc.option(bytes);
const name = fc.constantFrom('', 'ce_id', '__proto__', 'é');
const record = fc.record({ key: nullable, value: nullable, headers: fc.array(fc.tuple(name, nullable)) });
const LIMIT = 64 * 1024 * 1024;

const decoded = (parts: RecordParts) => {
  const { messages, size } = decodeBatch(batchBytes({ records: [parts] }), 0, LIMIT);
  const [message] = messages;
  if (!message) throw new Error('a batch of one record');
  return { message, size };
};

describe('the sizes of a record', () => {
  it('bound its bytes on the wire and what a reader counts, by 40 and 10 a header at most', () => {
    fc.assert(
      fc.property(record, (parts) => {
        const { message, size } = decoded(parts);
        const slack = 40 + 10 * parts.headers.length;
        const [wire, memory] = [recordSize(message), recordMemory(message)];
        expect(wire).toBeGreaterThanOrEqual(recordBytes(parts).length);
        expect(wire).toBeLessThanOrEqual(recordBytes(parts).length + slack);
        expect(memory).toBeGreaterThanOrEqual(size);
        expect(memory).toBeLessThanOrEqual(size + slack);
      }),
    );
  });
});
