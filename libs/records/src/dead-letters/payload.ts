import { isUtf8 } from 'node:buffer';
import { indentJson } from './indent-json.js';

/** Bytes in readable form. */
export interface Payload {
  /** `none`: the record has no value. */
  readonly kind: 'json' | 'text' | 'hex' | 'none';
  readonly text: string;
  /** Size of the whole value. */
  readonly bytes: number;
  /** Whether the text is only the beginning. */
  readonly truncated: boolean;
}

const TEXT_LENGTH = 16_384;
const HEX_BYTES = 512;
const HEX_ROW = 16;

/** JSON indented, other text with its control characters escaped, other bytes in hex. */
export function encodePayload(value: Buffer | null): Payload {
  if (value === null) return { kind: 'none', text: '', bytes: 0, truncated: false };
  const bytes = value.length;
  if (!isUtf8(value))
    return { kind: 'hex', text: hex(value.subarray(0, HEX_BYTES)), bytes, truncated: bytes > HEX_BYTES };
  const whole = value.toString();
  const pretty = indentJson(whole, TEXT_LENGTH + 1);
  const { text, truncated } = printableStart(pretty ?? whole, TEXT_LENGTH);
  return { kind: pretty === undefined ? 'text' : 'json', text, bytes, truncated };
}

/** The first `length` characters of a text in printable form, made of the first `length` of the text at most. */
export function printableStart(
  text: string,
  length: number,
): { readonly text: string; readonly truncated: boolean } {
  const start = printable(text.slice(0, length + 1));
  return { text: start.slice(0, length), truncated: start.length > length };
}

/** Text that cannot move a terminal's cursor or reverse its lines: such characters are escaped as `\u{1b}`. */
export const printable = (text: string): string =>
  text.replace(
    /(?!\n)[\p{Cc}\p{Cf}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );

const hex = (bytes: Buffer): string =>
  Array.from({ length: Math.ceil(bytes.length / HEX_ROW) }, (_, row) => {
    const part = bytes.subarray(row * HEX_ROW, (row + 1) * HEX_ROW);
    const digits = [...part].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    const text = [...part].map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.'));
    return `${digits.padEnd(3 * HEX_ROW)} ${text.join('')}`;
  }).join('\n');
