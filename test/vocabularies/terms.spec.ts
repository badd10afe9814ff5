import { readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { termRows } from '../../apps/cli/src/contracts/term-rows.js';
import {
  parseContractVersion,
  periodContaining,
  TERM_NAMES,
  withDefaults,
} from '../../libs/contracts/src/index.js';
import type { ContractVersion, TermName } from '../../libs/contracts/src/index.js';
import { mixedByCapacity, mixedByRouting } from '../../libs/contracts/src/testing/sample.js';
import { rate } from '../../libs/rating/src/index.js';
import { TERM_RULES } from '../../libs/rating/src/rules/term-rules.js';
import { leg } from '../../libs/rating/test/given.js';
import { naiveUsage } from '../../libs/rating/test/naive/events.js';
import { packageRoot } from '#runtime';

/** Folders of the terms that are no term by themselves: parts of several. */
const SHARED = ['pricing'];

/** Terms without a row of their own: callers show them apart from the rows, or not at all. */
const WITHOUT_ROW: readonly TermName[] = ['model', 'zone', 'currency', 'seller', 'customer'];

const NIGHT = { days: ['mon'], from: '09:00', to: '06:00' };

/** Another value of every term of the sample, with what that value needs; undefined removes a term. */
const OTHER: Readonly<Record<TermName, object>> = {
  model: { model: 'per-event', team: undefined, overflow: undefined },
  seller: { seller: 'north' },
  zone: { zone: 'UTC' },
  currency: { currency: 'USD' },
  period: { period: { kind: 'week', anchorDay: 'mon' } },
  grace: { grace: 'PT2H' },
  latePolicy: { latePolicy: 'note' },
  paymentDays: { paymentDays: 31 },
  language: { language: 'es' },
  bands: {
    bands: [
      { name: 'holiday', dates: [] },
      { name: 'night', ...NIGHT },
    ],
  },
  contacts: { contacts: { prices: [{ channel: 'call', basis: 'contact', unitPrice: '7' }] } },
  team: { team: { hours: 'contracted', quantity: '1600', unitPrice: '23' } },
  overflow: { overflow: mixedByCapacity()['overflow'], contacts: undefined },
  minimum: { minimum: { kind: 'floor', amount: '99999' } },
  fees: { fees: [] },
  discounts: { discounts: [{ percent: '5', on: ['hours'] }] },
  tax: { tax: { category: 'S', rate: '10' } },
  customer: { customer: { name: 'Other S.L.' } },
};

function version(part: object = {}): ContractVersion {
  const written = Object.entries({ ...mixedByRouting(), ...part }).filter(([, value]) => value !== undefined);
  const parsed = parseContractVersion(Object.fromEntries(written));
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults));
  return parsed.ok;
}

/** Everything that rating returns for the period of a call on Monday at 10:00 in Madrid. */
function ratePart(part?: object) {
  const versions = [version(part)];
  const call = leg({ talkMs: 600_000 });
  const period = periodContaining(versions, call.endedAt);
  return period && rate(versions, naiveUsage([call], []), period);
}

function describePart(part?: object) {
  const terms = withDefaults(version(part));
  return terms && termRows(terms);
}

const toFolder = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

describe('the terms of a contract', () => {
  it('have a folder each', () => {
    const folders = readdirSync(`${packageRoot}/libs/contracts/src/terms`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.toSorted()).toEqual([...TERM_NAMES.map(toFolder), ...SHARED].toSorted());
  });

  it('have a rule in the folder of the same name, where they are charged or adjust', () => {
    const rules = TERM_NAMES.filter((name) => typeof TERM_RULES[name] !== 'string');
    const folders = readdirSync(`${packageRoot}/libs/rating/src/rules`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(folders.toSorted()).toEqual(rules.map(toFolder).toSorted());
  });

  it.each(TERM_NAMES)('change the rated document unless they are not rated: %s', (name) => {
    expect(withDefaults(version(OTHER[name]))?.[name]).not.toEqual(withDefaults(version())?.[name]);
    const same = expect(ratePart(OTHER[name]));
    if (TERM_RULES[name] === 'not-rated') same.toEqual(ratePart());
    else same.not.toEqual(ratePart());
  });

  it.each(TERM_NAMES.filter((name) => !WITHOUT_ROW.includes(name)))(
    'are described in words, by rows of the command line and the page: %s',
    (name) => {
      expect(describePart(OTHER[name])).not.toEqual(describePart());
    },
  );
});
