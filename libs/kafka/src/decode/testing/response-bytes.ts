const text = (value: string): Buffer => Buffer.from(value);

const int16 = (value: number): Buffer => Buffer.from([(value >> 8) & 0xff, value & 0xff]);
const int32 = (value: number): Buffer => Buffer.concat([int16(value >> 16), int16(value)]);
const int64 = (value: number): Buffer =>
  Buffer.concat([int32(Math.floor(value / 2 ** 32)), int32(value | 0)]);

/** The aborted transaction that each partition of a response has. */
export const ABORTED = { producerId: 1_000, firstOffset: 4 };

/** A fetch response on the wire, with one topic and the given batches of each partition. */
export function responseBytes(version: number, partitions: readonly (readonly Buffer[])[]): Buffer {
  return Buffer.concat([
    int32(17),
    ...(version >= 7 ? [int16(0), int32(99)] : []),
    ...[int32(1), int16(1), text('t'), int32(partitions.length)],
    ...partitions.map((batches, partition) => {
      const records = Buffer.concat(batches);
      return Buffer.concat([
        ...[int32(partition), int16(0), int64(2 ** 34), int64(50)],
        ...(version >= 5 ? [int64(0)] : []),
        ...[int32(1), int64(ABORTED.producerId), int64(ABORTED.firstOffset)],
        ...(version >= 11 ? [int32(-1)] : []),
        ...[int32(records.length), records],
      ]);
    }),
  ]);
}
