import { DECIMAL } from './fields/decimal.js';

const SCALE = 12;

/** A decimal string as an integer in units of 10⁻¹², exact since at most 12 decimals are allowed; else undefined. */
export const scaled = (text: unknown): bigint | undefined => {
  if (typeof text !== 'string' || !DECIMAL.test(text)) return undefined;
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + decimals.padEnd(SCALE, '0'));
  return text.startsWith('-') ? -value : value;
};

/** The normal form of a decimal: no leading or trailing zeros, no minus before zero. Other text is returned as is. */
export const normalDecimal = (text: string): string => {
  const value = scaled(text);
  if (value === undefined) return text;
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0');
  const decimals = digits.slice(-SCALE).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${decimals === '' ? '' : `.${decimals}`}`;
};
