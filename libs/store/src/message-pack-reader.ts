/** A value as a script packs it (`cmsgpack.pack`): a byte string, null, or a list of values. */
export type MessagePackValue = Buffer | null | readonly MessagePackValue[];

const NIL = 0xc0;
const FALSE = 0xc2;

/**
 * Reads MessagePack as Redis's scripts write strings, `false` and tables of them, value by value: a caller that
 * reads a hundred thousand strings needs no view of each. All methods throw an Error on any other kind of
 * value.
 */
export class MessagePackReader {
  /** Start and end in `bytes` of the last string read. */
  start = 0;
  end = 0;
  #at = 0;

  constructor(readonly bytes: Buffer) {}

  /** Enters a list; returns the number of values in it. */
  list(): number {
    const kind = this.#number(1);
    return this.#listLength(kind) ?? this.#refuse(kind);
  }

  /** Reads a string; `start` and `end` are its bounds. */
  string(): void {
    const kind = this.#number(1);
    const length = this.#stringLength(kind) ?? this.#refuse(kind);
    this.start = this.#at;
    this.end = this.#at += length;
  }

  /** The last string read, one character a byte. */
  latin1(): string {
    return this.bytes.toString('latin1', this.start, this.end);
  }

  /** Reads a string (returns true) or null or false (returns false). */
  stringOrNothing(): boolean {
    const kind = this.bytes[this.#at];
    if (kind === FALSE || kind === NIL) {
      this.#at++;
      return false;
    }
    this.string();
    return true;
  }

  /** Reads a value with everything in it; strings are views of `bytes`. */
  value(): MessagePackValue {
    const kind = this.#number(1);
    if (kind === FALSE || kind === NIL) return null;
    const length = this.#listLength(kind);
    if (length !== undefined) {
      const items: MessagePackValue[] = [];
      for (let index = 0; index < length; index++) items.push(this.value());
      return items;
    }
    const bytes = this.#stringLength(kind) ?? this.#refuse(kind);
    this.#at += bytes;
    return this.bytes.subarray(this.#at - bytes, this.#at);
  }

  #listLength(kind: number): number | undefined {
    if (kind >= 0x90 && kind <= 0x9f) return kind & 0x0f;
    if (kind === 0xdc) return this.#number(2);
    return kind === 0xdd ? this.#number(4) : undefined;
  }

  #stringLength(kind: number): number | undefined {
    if (kind >= 0xa0 && kind <= 0xbf) return kind & 0x1f;
    if (kind === 0xd9) return this.#number(1);
    if (kind === 0xda) return this.#number(2);
    return kind === 0xdb ? this.#number(4) : undefined;
  }

  #number(width: 1 | 2 | 4): number {
    let value = 0;
    for (const end = this.#at + width; this.#at < end; this.#at++)
      value = value * 256 + (this.bytes[this.#at] ?? NaN);
    return value;
  }

  #refuse(kind: number): never {
    throw new Error(`a script's reply has a value of kind ${kind} at byte ${this.#at - 1}`);
  }
}

/** Reads a whole reply. */
export const readMessagePack = (bytes: Buffer): MessagePackValue => new MessagePackReader(bytes).value();
