import { firstHeaderText } from '#kafka';
import type { RawHeaders } from '#kafka';
import { printableStart } from './payload.js';

const KEY_LENGTH = 1_024;
/** An accepted record has no more in its headers. */
const HEADERS_LENGTH = 65_536;

export const encodeKey = (key: Buffer): string => withEllipsis(key.toString(), KEY_LENGTH);

/**
 * The first value of each header, up to 64 KiB of names and values together. The number of headers that are left
 * out is under the name `…`.
 */
export function encodeHeaders(headers: RawHeaders): Readonly<Record<string, string>> {
  const names = Object.keys(headers);
  const shown: [string, string][] = [];
  let left = HEADERS_LENGTH;
  for (const name of names) {
    if (left <= 0) break;
    const label = withEllipsis(name, left);
    const value = withEllipsis(firstHeaderText(headers, name) ?? '', Math.max(0, left - label.length));
    shown.push([label, value]);
    left -= label.length + value.length;
  }
  const omitted = names.length - shown.length;
  return Object.fromEntries(omitted > 0 ? [...shown, ['…', `${omitted} more`]] : shown);
}

function withEllipsis(whole: string, length: number): string {
  const { text, truncated } = printableStart(whole, length);
  return truncated ? `${text}…` : text;
}
