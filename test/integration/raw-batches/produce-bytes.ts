import { connect } from 'node:net';

const PRODUCE = { key: 0, version: 7 };
const ACKS_OF_ALL = -1;
const TIMEOUT_MS = 30_000;

/**
 * Appends a record batch to a partition byte by byte, as no client library would write it.
 * @throws when the broker refuses it
 * @returns the offset of its first record
 */
export async function produceBytes(
  broker: string,
  topic: string,
  batch: Buffer,
  partition = 0,
): Promise<number> {
  const body = Buffer.concat([
    ...[int16(PRODUCE.key), int16(PRODUCE.version), int32(1), text('raw')],
    ...[int16(-1), int16(ACKS_OF_ALL), int32(TIMEOUT_MS)],
    ...[int32(1), text(topic), int32(1), int32(partition), int32(batch.length), batch],
  ]);
  const reply = await request(broker, Buffer.concat([int32(body.length), body]));
  // correlation id, number of topics, name, number of partitions, partition
  const at = 4 + 4 + 2 + Buffer.byteLength(topic) + 4 + 4;
  const error = reply.readInt16BE(at);
  if (error !== 0) throw new Error(`the broker refused the batch: error ${error}`);
  return Number(reply.readBigInt64BE(at + 2));
}

function request(broker: string, bytes: Buffer): Promise<Buffer> {
  const [host = '', port = ''] = broker.split(':');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), host, () => socket.write(bytes));
    let received = Buffer.alloc(0);
    socket.on('data', (more) => {
      received = Buffer.concat([received, more]);
      if (received.length < 4 || received.length < 4 + received.readInt32BE(0)) return;
      socket.end();
      resolve(received.subarray(4));
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('the broker closed the connection')));
  });
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

const text = (value: string): Buffer => Buffer.concat([int16(Buffer.byteLength(value)), Buffer.from(value)]);
