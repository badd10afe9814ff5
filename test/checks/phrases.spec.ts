import { beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { runCheck } from './run-check.js';

const check = (files: Readonly<Record<string, string>>) => runCheck(files, resolve('scripts/phrases.mjs'));

/** What is found, and the text that has it. */
const PLANTED: readonly (readonly [found: string, text: string])[] = [
  ['letter box', '// letter box of a client'],
  ['letter boxes', '/**\n * Two letter\n * boxes\n */'],
  ['at once', '-- Both are written at\n-- once.'],
  ['what came', '# What came late'],
  ['is at it', 'Billing is at it'],
  ['is silent', 'the platform is silent'],
  ['put on', 'to be put on the invoice'],
  ['a letter', '// replays a letter'],
  ['each letter', '// shows each letter'],
  ['key book', '# The key book'],
  ['looks at', 'ingest looks at the log'],
  ['TariffBook', 'class TariffBook {}'],
  ['keyBooks', 'const keyBooks = [];'],
  ['KEY_BOOK', 'const KEY_BOOK = 1;'],
  ['letterBoxes', 'const letterBoxes = [];'],
  ['letterBoxOfPeriod', 'function letterBoxOfPeriod() {}'],
  ['onLetter', 'const onLetter = 1;'],
  ['verdictOnLeg', 'const verdictOnLeg = 1;'],
  ['openPlaces', 'const openPlaces = 1;'],
  ['CloseWaitsError', 'class CloseWaitsError {}'],
  ['readsLogPlace', 'const readsLogPlace = 1;'],
  ['Fall', 'interface Fall {}'],
  ['Booked', 'type Booked = string;'],
];

describe('what the project does not write', () => {
  let faults: readonly string[] = [];

  beforeAll(() => {
    faults = check(
      Object.fromEntries(PLANTED.map(([, text], index) => [`libs/a/${index}.ts`, `${text}\n`])),
    ).faults;
  });

  it.each(PLANTED.map(([found, text], index) => [found, text, index] as const))(
    '"%s" is refused in %j',
    (found, _, index) => {
      const own = faults.filter((fault) => fault.startsWith(`libs/a/${index}.ts:`));
      expect(own).toHaveLength(1);
      expect(own[0]?.toLowerCase()).toContain(`"${found.toLowerCase()}": `);
    },
  );
});

it('refuses names of files and folders', () => {
  const { faults } = check({ 'libs/key-books/a.ts': '', 'libs/a/letter-box.ts': '', 'libs/desk/a.ts': '' });
  expect(faults.map((fault) => fault.replace(/:.*/, ''))).toEqual([
    'libs/a/letter-box.ts',
    'libs/desk/a.ts',
    'libs/key-books/a.ts',
  ]);
});

it('passes the words of the field', () => {
  const files = {
    'libs/a/dead-letters.ts': 'const deadLetterIds = readDeadLetters(DEAD_LETTER_HEADERS);\n',
    'libs/a/booking.ts': 'bookAdjustment(bookedAdjustments); const isBooked = booksPeriod;\n',
    'libs/a/errors.ts': 'class RebuildRefusedError {} class CloseBlockedError {}\n',
    'libs/a/README.md':
      'Begins with a letter, then two letters. A dead letter: what was read. The books of accounting.\n',
  };
  expect(check(files)).toEqual({ passed: true, faults: [] });
});
