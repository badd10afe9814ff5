import { MAX_RECORD_LENGTH, writeIdRecord } from '#usage';
import type { IdRecord } from '#usage';

const FIRST_BYTES = 64 * 1024;
/** Bytes of a header: its kind and a length of 32 bits. */
const HEADER_BYTES = 5;
const ZERO = 48;
const COMMA = 44;
/** Numbers below this are written digit by digit, others through their text. */
const BY_DIGIT_BELOW = 2 ** 31;
const SHORT = 64;
/** UTF-8 takes at most this many bytes per UTF-16 unit. */
const BYTES_A_UNIT = 3;

/**
 * Writes lists of byte strings as MessagePack, which Redis's scripts read with one `cmsgpack.unpack`: one
 * argument of a command instead of thousands, each of which costs the client and Redis more than the bytes in
 * it.
 */
export class MessagePackWriter {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #end = 0;

  /** Starts a list; the next `length` values belong to it. */
  list(length: number): this {
    this.#reserve(HEADER_BYTES);
    return this.#header(0xdd, length);
  }

  /** A string's text, a number's decimal digits, or bytes. */
  value(value: string | number | Buffer): this {
    return typeof value === 'object' ? this.#buffer(value) : this.#string(String(value), 'utf8');
  }

  /** A string whose characters are bytes (U+0000–U+00FF). */
  bytes(value: string): this {
    return this.#string(value, 'latin1');
  }

  /** An event id's record (`encodeIdRecord`). */
  idRecord(record: IdRecord, classNumber: number): this {
    this.#reserve(HEADER_BYTES + MAX_RECORD_LENGTH);
    const start = this.#end + HEADER_BYTES;
    const end = writeIdRecord(record, classNumber, this.#bytes, start);
    this.#header(0xdb, end - start);
    this.#end = end;
    return this;
  }

  /** The text of `first` and the first `length` numbers of `rest`, separated by commas. */
  numbers(first: number, rest: readonly (number | bigint)[], length: number): this {
    this.#reserve(HEADER_BYTES);
    const start = this.#end;
    this.#end += HEADER_BYTES;
    this.#number(first);
    for (let index = 0; index < length; index++) {
      this.#reserve(1);
      this.#bytes[this.#end++] = COMMA;
      this.#number(rest[index] ?? 0);
    }
    const end = this.#end;
    this.#end = start;
    this.#header(0xdb, end - start - HEADER_BYTES);
    this.#end = end;
    return this;
  }

  /** Returns what was written and empties the writer. */
  take(): Buffer {
    const taken = Buffer.from(this.#bytes.subarray(0, this.#end));
    this.#end = 0;
    return taken;
  }

  /** Writes decimal digits, for small numbers (the most frequent) without creating a string. */
  #number(value: number | bigint): void {
    if (typeof value === 'bigint' || !(value >= 0 && value < BY_DIGIT_BELOW)) {
      const text = String(value);
      this.#reserve(text.length);
      this.#end += this.#bytes.write(text, this.#end, 'latin1');
      return;
    }
    let digits = 1;
    for (let bound = 10; value >= bound; bound *= 10) digits++;
    this.#reserve(digits);
    let rest = value;
    for (let at = this.#end + digits - 1; at >= this.#end; at--) {
      const higher = Math.trunc(rest / 10) | 0;
      this.#bytes[at] = ZERO + rest - higher * 10;
      rest = higher;
    }
    this.#end += digits;
  }

  #string(text: string, encoding: 'utf8' | 'latin1'): this {
    this.#reserve(HEADER_BYTES + text.length * BYTES_A_UNIT);
    const start = this.#end + HEADER_BYTES;
    const written = this.#short(text, start, encoding) || this.#bytes.write(text, start, encoding);
    this.#header(0xdb, written);
    this.#end += written;
    return this;
  }

  /**
   * Writes a short text byte by byte, which costs less than a native call; returns 0 if the text is too long or
   * has other characters.
   */
  #short(text: string, start: number, encoding: 'utf8' | 'latin1'): number {
    if (text.length > SHORT) return 0;
    const most = encoding === 'latin1' ? 0xff : 0x7f;
    for (let index = 0; index < text.length; index++) {
      const byte = text.charCodeAt(index);
      if (byte > most) return 0;
      this.#bytes[start + index] = byte;
    }
    return text.length;
  }

  #buffer(bytes: Buffer): this {
    this.#reserve(HEADER_BYTES + bytes.length);
    this.#header(0xdb, bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
    return this;
  }

  #header(kind: number, length: number): this {
    this.#bytes[this.#end] = kind;
    this.#bytes[this.#end + 1] = length >>> 24;
    this.#bytes[this.#end + 2] = length >>> 16;
    this.#bytes[this.#end + 3] = length >>> 8;
    this.#bytes[this.#end + 4] = length;
    this.#end += HEADER_BYTES;
    return this;
  }

  #reserve(more: number): void {
    if (this.#end + more <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(2 * (this.#end + more));
    this.#bytes.copy(grown, 0, 0, this.#end);
    this.#bytes = grown;
  }
}
