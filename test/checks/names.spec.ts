import { beforeAll, describe, expect, it } from '@jest/globals';
import { resolve } from 'node:path';
import { runCheck } from './run-check.js';

const FOLDERS = { 'apps/README.md': '', 'libs/README.md': '', 'test/README.md': '' };

const check = (sources: Readonly<Record<string, string>>) =>
  runCheck({ ...FOLDERS, ...sources }, resolve('scripts/names.mjs'));

const PREPOSITIONS: readonly (readonly [name: string, source: string])[] = [
  ['spanOf', 'export function spanOf() {}'],
  ['sumAt', 'const sumAt = () => 0;'],
  ['readFrom', 'class Reader { readFrom() {} }'],
  ['pickBy', 'function sort(pickBy: () => number) {}'],
  ['valueWithout', 'export const valueWithout = 1;'],
  ['from', 'export const { from } = Array;'],
  ['endTo', 'export const { first: [endTo] } = given;'],
  ['instantAt', 'export const [, instantAt] = instants;'],
  ['timeSince', 'const time = 1; export { time as timeSince };'],
  ['amountPer', 'export { amount as amountPer } from "./amount.js";'],
  ['moneyIn', 'export * as moneyIn from "./money.js";'],
  ['WaitsFor', 'interface WaitsFor {}'],
  ['SchemaOf', 'export type SchemaOf<Name> = Name;'],
  ['FoldInto', 'class FoldInto {}'],
  ['StateAfter', 'enum StateAfter {}'],
  ['With', 'type With<Texts> = Texts;'],
  ['SCHEMA_OF', 'export const SCHEMA_OF = {};'],
  ['#stateAt', 'class State { #stateAt() {} }'],
];

const EXPORTS_ONLY = ['apps/a/src/a.spec.ts', 'libs/a/src/testing/a.ts', 'libs/a/test/a.ts'];

const DUPLICATES: readonly (readonly [name: string, source: string])[] = [
  ['TimeRange', 'export interface TimeRange {}'],
  ['Renamed', 'interface Local {} export { Local as Renamed };'],
  ['Listed', 'interface Listed {} export { Listed };'],
  ['parseInstant', 'export const { parseInstant } = formats;'],
  ['innerName', 'export const { inner: { innerName } } = formats;'],
  ['third', 'export const [, , third = 3, ...rest] = formats;'],
  ['first', 'export const zero = 0, first = 1;'],
  ['Space', 'export * as Space from "./space.js";'],
  ['Given', 'import { Taken as Given } from "./taken.js"; export { Given };'],
];

describe('a name that is or ends in a preposition', () => {
  let faults: readonly string[] = [];

  beforeAll(() => {
    const files = PREPOSITIONS.map(([name, source]) => [`libs/a/src/${name}.ts`, source]);
    const tests = EXPORTS_ONLY.map((file) => [file, `export const ${testName(file)} = 1;`]);
    faults = check(Object.fromEntries([...files, ...tests]) as Record<string, string>).faults;
  });

  const testName = (file: string): string => `${file.replaceAll(/\W/g, '')}Of`;

  it.each(PREPOSITIONS)('%s is refused in %s', (name) => {
    expect(
      faults.filter((fault) => fault.startsWith(`${name} in libs/a/src/${name}.ts ends in`)),
    ).toHaveLength(1);
  });

  it.each(EXPORTS_ONLY)('is refused as an export of %s', (file) => {
    expect(faults.filter((fault) => fault.startsWith(`${testName(file)} in ${file} ends in`))).toHaveLength(
      1,
    );
  });

  it('is refused once each', () => {
    expect(faults).toHaveLength(PREPOSITIONS.length + EXPORTS_ONLY.length);
  });
});

describe('a name that two files export', () => {
  let faults: readonly string[] = [];

  beforeAll(() => {
    const files = DUPLICATES.flatMap(([name, source]) => [
      [`libs/a/src/${name}.ts`, source],
      [`apps/a/src/testing/${name}.ts`, `export const ${name} = 1;`],
    ]);
    faults = check(Object.fromEntries(files) as Record<string, string>).faults;
  });

  it.each(DUPLICATES)('%s is refused, with %s', (name) => {
    expect(faults).toContain(
      `${name} is exported by apps/a/src/testing/${name}.ts and libs/a/src/${name}.ts`,
    );
  });

  it('is refused once each', () => {
    expect(faults).toHaveLength(DUPLICATES.length);
  });
});

it('passes legitimate names', () => {
  const sources = {
    'libs/a/src/words.ts': 'export class Proof {} export class Person {} export const { offset } = given;',
    'libs/a/src/standards.ts': 'export function allOf() {} export function OneOf() {}',
    'libs/a/src/functions.spec.ts': 'const amountOf = () => 1;',
    // passed on under its own name
    'libs/a/src/span.ts': 'export interface Span {}',
    'libs/a/src/index.ts': 'export { Span } from "./span.js";',
    'libs/b/src/b.ts': 'import { Span } from "#a"; export { Span };',
    // a model names the same independently
    'libs/a/src/leg.ts': 'export interface Leg {}',
    'libs/a/test/model.ts': 'export interface Leg {}',
    'test/support/model.ts': 'export interface Leg {}',
  };
  expect(check(sources)).toEqual({ passed: true, faults: [] });
});
