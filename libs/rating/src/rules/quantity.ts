import type { Price } from '#contracts';
import type { ContactMeasure, ContactMeasures, Increment } from '#usage';
import type { LineUnit } from '../document/rated-line.js';

/** How a price counts a leg: in integer units, `perUnit` of which make one `unit` of the line. */
export interface Quantity {
  readonly unit: LineUnit;
  readonly perUnit: bigint;
  readonly billed: (measures: ContactMeasures) => number;
  /** Ms before each leg is rounded up; undefined if the price counts contacts. */
  readonly measured: ((measures: ContactMeasures) => number) | undefined;
}

const MS_PER_MINUTE = 60_000n;

const HANDLE: Record<Increment, ContactMeasure> = {
  '1/1': 'handle1Ms',
  '6/6': 'handle6Ms',
  '30/6': 'handle30Ms',
  '60/60': 'handle60Ms',
};
const TALK: Record<Increment, ContactMeasure> = {
  '1/1': 'talk1Ms',
  '6/6': 'talk6Ms',
  '30/6': 'talk30Ms',
  '60/60': 'talk60Ms',
};

const handleOf = ({ talkMs, holdMs, wrapMs }: ContactMeasures): number => talkMs + holdMs + wrapMs;

/**
 * Rule 4. `handle` and `talk`: each leg is rounded up by the increment, then summed (usage keeps the sums for every
 * increment). `response`: the exact sum. `contact`: the number of legs with leg number 1. `agreed-time`: that number ×
 * the agreed seconds.
 */
export function quantityOf({ basis, increment = 'exact', agreedSeconds = 0 }: Price): Quantity {
  const minutes = { unit: 'minute', perUnit: MS_PER_MINUTE } as const;
  switch (basis) {
    case 'handle': {
      const measure = increment === 'exact' ? undefined : HANDLE[increment];
      return { ...minutes, measured: handleOf, billed: measure === undefined ? handleOf : (m) => m[measure] };
    }
    case 'talk': {
      const measure = increment === 'exact' ? 'talkMs' : TALK[increment];
      return { ...minutes, measured: (m) => m.talkMs, billed: (m) => m[measure] };
    }
    case 'response':
      return { ...minutes, measured: (m) => m.responseMs, billed: (m) => m.responseMs };
    case 'contact':
      return { unit: 'contact', perUnit: 1n, measured: undefined, billed: (m) => m.contacts };
    case 'agreed-time':
      return { unit: 'minute', perUnit: 60n, measured: undefined, billed: (m) => m.contacts * agreedSeconds };
  }
}
