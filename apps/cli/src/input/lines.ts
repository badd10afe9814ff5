import { LineSplitter } from './line-splitter.js';
import type { Line } from './line-splitter.js';

/** The lines of a stream of bytes, however it is chunked (see `LineSplitter`). */
export async function* readLines(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<Line> {
  const splitter = new LineSplitter(maxBytes);
  for await (const chunk of chunks) yield* splitter.push(chunk);
  yield* splitter.end();
}
