import { utf8Text } from './utf8.js';

type HeaderValue = Buffer | string | null | undefined;

/** Record headers as Kafka clients return them; a value may be null. Of a repeated header the last one counts. */
export type Headers = Readonly<Record<string, HeaderValue | HeaderValue[]>>;

/** A header's text; undefined if it is absent or not UTF-8. */
export const headerText = (headers: Headers, name: string): string | undefined => {
  const header = headers[name];
  const value = Array.isArray(header) ? header.at(-1) : header;
  return typeof value === 'string' ? value : value ? utf8Text(value) : undefined;
};

/** Minimum size on the wire of the two length fields of a header. */
const LENGTH_BYTES = 2;

/** Total bytes of all headers, including names and length fields. */
export const headerBytes = (headers: Headers): number => {
  let bytes = 0;
  for (const name in headers) {
    const header = headers[name];
    const own = Buffer.byteLength(name) + LENGTH_BYTES;
    if (Array.isArray(header)) for (const value of header) bytes += own + (value?.length ?? 0);
    else bytes += own + (header?.length ?? 0);
  }
  return bytes;
};
