import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CliError, EXIT } from '../exit-code.js';

/** The input: a file, or standard input. */
export interface Source {
  readonly chunks: AsyncIterable<Buffer>;
  /** Identifies the file by path, size and modification time. Undefined for standard input. */
  readonly identity?: string;
  /** The share of the file read so far, 0 to 1; undefined if unknown, as for standard input. */
  share(): number | undefined;
}

const STDIN = '-';
const CHUNK_BYTES = 256 * 1024;

/**
 * @param signal stops reading, even while the input is idle.
 * @throws CliError if it cannot be read.
 */
export async function openSource(file: string, signal?: AbortSignal): Promise<Source> {
  if (file === STDIN)
    return { chunks: unzipped(process.stdin, 'standard input', signal), share: () => undefined };
  const path = await realpath(file).catch((error: unknown) => cannotRead(file, error));
  const stats = await stat(path);
  if (stats.isDirectory()) throw new CliError(`${file} is a folder; name a file of events`, EXIT.usage);
  const stream = createReadStream(path, { highWaterMark: CHUNK_BYTES });
  return {
    chunks: unzipped(stream, file, signal),
    identity: `${path} ${stats.size} ${stats.mtimeMs}`,
    share: () => (stats.size === 0 ? undefined : stream.bytesRead / stats.size),
  };
}

/** Detects gzip by the first two bytes, not by the file name. */
async function* unzipped(stream: Readable, name: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  signal?.addEventListener('abort', () => stream.destroy(), { once: true });
  try {
    const chunks = (stream as AsyncIterable<Buffer>)[Symbol.asyncIterator]() as AsyncIterator<
      Buffer,
      undefined
    >;
    const head = await atLeastTwo(chunks);
    const all = rest(head, chunks);
    if (head[0] !== 0x1f || head[1] !== 0x8b) return yield* all;
    const unzip = createGunzip({ chunkSize: CHUNK_BYTES });
    const zipped = Readable.from(all).once('error', (error) => unzip.destroy(error));
    yield* zipped.pipe(unzip) as AsyncIterable<Buffer>;
  } catch (error) {
    if (!signal?.aborted) cannotRead(name, error);
  }
}

async function atLeastTwo(chunks: AsyncIterator<Buffer, undefined>): Promise<Buffer> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < 2) {
    const next = await chunks.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value]);
  }
  return head;
}

async function* rest(head: Buffer, chunks: AsyncIterator<Buffer, undefined>): AsyncGenerator<Buffer, void> {
  yield head;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
}

function cannotRead(file: string, error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') throw new CliError(`${file} does not exist`, EXIT.usage);
  const message = error instanceof Error ? error.message : String(error);
  throw new CliError(`${file} cannot be read: ${message}`, EXIT.usage);
}
