import type { FaultCode } from '#wording';

/** A fault in a contract: its location (JSON pointer, RFC 6901), a code for programs and a sentence for people. */
export interface Fault {
  readonly pointer: string;
  readonly code: FaultCode;
  readonly message: string;
}

/** A fault, its code checked where it is written also inside an expression that TypeScript infers. */
export const fault = (pointer: string, code: FaultCode, message: string): Fault => ({
  pointer,
  code,
  message,
});

/** A valid value, or all its faults. */
export type Checked<T> = { readonly ok: T } | { readonly faults: readonly Fault[] };

/** Faults as one sentence: `/period/kind: kind is …; must be …`. */
export const faultsText = (faults: readonly Fault[]): string =>
  faults.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join('; ');

/** Pointer to a member or element below `pointer`. */
export const childPointer = (pointer: string, key: string | number): string =>
  `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** A short description of a value for a message; never throws. */
export const describeValue = (value: unknown): string => {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
};
