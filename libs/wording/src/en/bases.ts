import { measured } from '../basis-texts.js';
import type { BasisTexts } from '../basis-texts.js';

const contact: BasisTexts<'contact'> = {
  ...{ choice: 'contact', term: () => 'each contact', line: () => 'per contact', needsSeconds: false },
  unit: 'contact',
};

const agreedTime: BasisTexts<'minute'> = {
  choice: 'contact, at an agreed time',
  term: (seconds) => `${seconds} s agreed for each contact`,
  line: (seconds) => `agreed time ${seconds} s each`,
  needsSeconds: true,
  unit: 'minute',
};

/** What a price of each basis counts. */
export const bases = {
  handle: measured('handle time'),
  talk: measured('talk time'),
  response: measured('response time'),
  contact,
  'agreed-time': agreedTime,
};
