import type { RawHeaders } from '../records/raw-record.js';
import type { RecordReader } from './record-reader.js';

/** Reads the headers of a batch's records, which mostly have the same names in the same order. */
export class HeaderReader {
  /** The last name seen, by index among a record's headers. */
  private readonly seen: { readonly bytes: Buffer; readonly name: string }[] = [];

  read(reader: RecordReader, count: number): RawHeaders {
    const headers: Record<string, unknown> = {};
    for (let index = 0; index < count; index++) {
      const name = this.name(reader, index);
      const value = reader.sized();
      if (!Object.hasOwn(headers, name)) set(headers, name, value);
      else if (Array.isArray(headers[name])) headers[name].push(value);
      else set(headers, name, [headers[name], value]);
    }
    return headers as RawHeaders;
  }

  private name(reader: RecordReader, index: number): string {
    const bytes = reader.sized();
    if (!bytes) throw new Error('a header without a name');
    const seen = this.seen[index];
    if (seen?.bytes.equals(bytes)) return seen.name;
    const name = bytes.toString();
    this.seen[index] = { bytes, name };
    return name;
  }
}

/** A header may be named `__proto__`, which plain assignment would treat as the prototype. */
function set(headers: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== '__proto__') headers[name] = value;
  else Object.defineProperty(headers, name, { value, writable: true, enumerable: true, configurable: true });
}
