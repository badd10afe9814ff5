import { DECIMAL } from './fields/decimal.js';

const SCALE = 12;

/** A decimal string as an integer of 10⁻¹²; undefined for anything else. Exact: the form allows 12 decimals. */
export const scaled = (text: unknown): bigint | undefined => {
  if (typeof text !== 'string' || !DECIMAL.test(text)) return undefined;
  const [whole = '0', decimals = ''] = text.replace('-', '').split('.');
  const value = BigInt(whole + decimals.padEnd(SCALE, '0'));
  return text.startsWith('-') ? -value : value;
};

/** The one way to write a decimal's value: no leading or trailing zeros, no minus before zero. */
export const normalDecimal = (text: string): string => {
  const value = scaled(text);
  if (value === undefined) return text;
  const digits = (value < 0n ? -value : value).toString().padStart(SCALE + 1, '0');
  const decimals = digits.slice(-SCALE).replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -SCALE)}${decimals === '' ? '' : `.${decimals}`}`;
};
