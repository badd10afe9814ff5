/** A list as a script packs it (`cmsgpack.pack`): byte strings, nothing (null), and lists of them. */
export type Unpacked = Buffer | null | readonly Unpacked[];

const NIL = 0xc0;
const FALSE = 0xc2;

/**
 * Reads MessagePack as Redis's scripts write it of strings, `false` and tables of them; the strings are views of
 * `bytes`. @throws Error at anything else
 */
export function unpack(bytes: Buffer): Unpacked {
  let at = 0;
  const number = (width: 1 | 2 | 4): number => {
    const value = bytes.readUIntBE(at, width);
    at += width;
    return value;
  };
  const string = (length: number): Buffer => {
    at += length;
    return bytes.subarray(at - length, at);
  };
  const list = (length: number): Unpacked[] => {
    const items: Unpacked[] = [];
    for (let index = 0; index < length; index++) items.push(next());
    return items;
  };
  const next = (): Unpacked => {
    const kind = number(1);
    if (kind === FALSE || kind === NIL) return null;
    if (kind >= 0xa0 && kind <= 0xbf) return string(kind & 0x1f);
    if (kind >= 0x90 && kind <= 0x9f) return list(kind & 0x0f);
    switch (kind) {
      case 0xd9:
        return string(number(1));
      case 0xda:
        return string(number(2));
      case 0xdb:
        return string(number(4));
      case 0xdc:
        return list(number(2));
      case 0xdd:
        return list(number(4));
      default:
        throw new Error(`a script's reply has a value of kind ${kind} at byte ${at - 1}`);
    }
  };
  return next();
}
