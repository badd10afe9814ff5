import { textOf } from './utf8.js';

/** Record headers as Kafka clients give them. Of a repeated header the last counts. */
export type Headers = Readonly<Record<string, Buffer | string | (Buffer | string)[] | undefined>>;

/** A header's text; undefined if it is absent or not UTF-8. */
export const headerText = (headers: Headers, name: string): string | undefined => {
  const header = headers[name];
  const value = Array.isArray(header) ? header.at(-1) : header;
  return value === undefined || typeof value === 'string' ? value : textOf(value);
};

/** Bytes of all header values together. */
export const headerBytes = (headers: Headers): number => {
  let bytes = 0;
  for (const header of Object.values(headers))
    for (const value of Array.isArray(header) ? header : [header]) bytes += value?.length ?? 0;
  return bytes;
};
