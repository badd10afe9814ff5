import { textOf } from './utf8.js';

type HeaderValue = Buffer | string | null | undefined;

/** Record headers as Kafka clients give them; a value may be null on the wire. Of a repeated header the last counts. */
export type Headers = Readonly<Record<string, HeaderValue | HeaderValue[]>>;

/** A header's text; undefined if it is absent or not UTF-8. */
export const headerText = (headers: Headers, name: string): string | undefined => {
  const header = headers[name];
  const value = Array.isArray(header) ? header.at(-1) : header;
  return typeof value === 'string' ? value : value ? textOf(value) : undefined;
};

/** Bytes of all header values together. */
export const headerBytes = (headers: Headers): number => {
  let bytes = 0;
  for (const name in headers) {
    const header = headers[name];
    if (Array.isArray(header)) for (const value of header) bytes += value?.length ?? 0;
    else bytes += header?.length ?? 0;
  }
  return bytes;
};
