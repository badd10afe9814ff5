import type { SchemaOf } from '../../api/schema-of';

/** The texts of a basis of contact prices. Only some depend on the agreed seconds for each contact. */
interface BasisTexts<Unit extends 'minute' | 'contact'> {
  /** In the form for a contract version, after "Charged by". */
  readonly choice: string;
  /** In a list of terms. */
  readonly term: (agreedSeconds: number) => string;
  /** On a line of a document. */
  readonly line: (agreedSeconds: number) => string;
  /** The unit that is priced. */
  readonly unit: Unit;
}

/** The texts of a basis that measures a time. */
export const measured = (time: string): BasisTexts<'minute'> => ({
  ...{ choice: time, term: () => time, line: () => time, unit: 'minute' },
});

const contact: BasisTexts<'contact'> = {
  ...{ choice: 'contact', term: () => 'each contact', line: () => 'per contact', unit: 'contact' },
};

const agreedTime: BasisTexts<'minute'> = {
  choice: 'contact, at an agreed time',
  term: (seconds) => `${seconds} s agreed for each contact`,
  line: (seconds) => `agreed time ${seconds} s each`,
  unit: 'minute',
};

export const bases = {
  handle: measured('handle time'),
  talk: measured('talk time'),
  response: measured('response time'),
  contact,
  'agreed-time': agreedTime,
} satisfies Readonly<Record<SchemaOf<'Price'>['basis'], object>>;
