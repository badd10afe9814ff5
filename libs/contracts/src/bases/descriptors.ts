import { handleMs } from '#usage';
import type { ContactMeasure, ContactMeasures, Increment } from '#usage';

/** The fields of a price that only some bases use, in addition to `increment`. */
export interface BasisFields {
  readonly agreedSeconds?: number;
}
export type BasisField = keyof BasisFields;

/** A basis that measures a time; a price of it has no field of its own. */
interface TimedBasis {
  readonly unit: 'minute';
  /** The measured time in ms, exact. */
  readonly timeMs: (measures: ContactMeasures) => number;
  /** The sums of that time rounded up per leg, if a price may have an increment. */
  readonly rounded?: Readonly<Record<Increment, ContactMeasure>>;
  readonly needs: readonly BasisField[] & { readonly length: 0 };
  readonly perContact?: undefined;
}

/** A basis that charges each contact the same. */
interface CountedBasis {
  readonly unit: 'minute' | 'contact';
  /**
   * What one contact is charged: seconds if the unit is a minute, otherwise contacts; whole numbers. Undefined for a
   * price without a field that it needs.
   */
  readonly perContact: (price: BasisFields) => number | undefined;
  /** The fields that a price must have; it must not have those of other bases. */
  readonly needs: readonly BasisField[];
  readonly timeMs?: undefined;
  readonly rounded?: undefined;
}

/** All that distinguishes one basis of contact prices from another. */
export type BasisDescriptor = TimedBasis | CountedBasis;

/**
 * The bases, in the order of every list; all other code derives from this table. Rule 4: `handle` and `talk` round each
 * leg up by the increment, then sum (usage keeps the sums for every increment); `response` is the exact sum; `contact`
 * counts the legs with leg number 1, and `agreed-time` charges the agreed seconds for each of them.
 */
export const BASIS_DESCRIPTORS = {
  handle: {
    unit: 'minute',
    timeMs: handleMs,
    rounded: { '1/1': 'handle1Ms', '6/6': 'handle6Ms', '30/6': 'handle30Ms', '60/60': 'handle60Ms' },
    needs: [],
  },
  talk: {
    unit: 'minute',
    timeMs: ({ talkMs }) => talkMs,
    rounded: { '1/1': 'talk1Ms', '6/6': 'talk6Ms', '30/6': 'talk30Ms', '60/60': 'talk60Ms' },
    needs: [],
  },
  response: { unit: 'minute', timeMs: ({ responseMs }) => responseMs, needs: [] },
  contact: { unit: 'contact', perContact: () => 1, needs: [] },
  'agreed-time': {
    unit: 'minute',
    perContact: ({ agreedSeconds }) => agreedSeconds,
    needs: ['agreedSeconds'],
  },
} as const satisfies Readonly<Record<string, BasisDescriptor>>;
