import { expect, it } from '@jest/globals';
import type { ContractVersion } from '../terms/contract-version.js';
import { timeline } from './timeline.js';

const version = (number: number, effectiveFrom: string): ContractVersion => ({
  clientId: 'acme',
  version: number,
  effectiveFrom,
  model: 'ended',
});
const now = Date.parse('2026-03-15T00:00:00Z');
const summaries = (...versions: ContractVersion[]) =>
  timeline(versions, now).map(({ version: { version: number }, state, toMs }) => [
    number,
    state,
    ...(toMs === undefined ? [] : [new Date(toMs).toISOString()]),
  ]);

it('ends a version where the next one starts, whatever order they were signed in', () => {
  expect(
    summaries(
      version(3, '2026-04-01T00:00:00Z'),
      version(1, '2026-01-01T00:00:00Z'),
      version(2, '2026-03-01T01:00:00+01:00'),
    ),
  ).toEqual([
    [1, 'past', '2026-03-01T00:00:00.000Z'],
    [2, 'in-force', '2026-04-01T00:00:00.000Z'],
    [3, 'upcoming'],
  ]);
});

it('prefers the higher number where two start at the same instant', () => {
  expect(summaries(version(2, '2026-03-01T00:00:00Z'), version(1, '2026-03-01T01:00:00+01:00'))).toEqual([
    [1, 'replaced', '2026-03-01T00:00:00.000Z'],
    [2, 'in-force'],
  ]);
});

it('counts a version as in force from its first instant on', () => {
  expect(summaries(version(1, '2026-03-15T00:00:00Z'))).toEqual([[1, 'in-force']]);
  expect(summaries(version(1, '2026-03-15T00:15:00Z'))).toEqual([[1, 'upcoming']]);
});
