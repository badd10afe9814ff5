import { utf8Text } from './utf8.js';

type HeaderValue = Buffer | string | null | undefined;

/** Record headers as Kafka clients give them; a value may be null on the wire. Of a repeated header the last counts. */
export type Headers = Readonly<Record<string, HeaderValue | HeaderValue[]>>;

/** A header's text; undefined if it is absent or not UTF-8. */
export const headerText = (headers: Headers, name: string): string | undefined => {
  const header = headers[name];
  const value = Array.isArray(header) ? header.at(-1) : header;
  return typeof value === 'string' ? value : value ? utf8Text(value) : undefined;
};

/** A header's lengths take no less on the wire. */
const LENGTH_BYTES = 2;

/** Bytes of all headers together, with their names and lengths. */
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
