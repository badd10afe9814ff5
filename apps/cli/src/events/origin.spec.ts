import { describe, expect, it } from '@jest/globals';
import { originText } from './origin.js';

describe('originText', () => {
  it('names the person who booked it', () => {
    const adjustment = { id: 'sla-1', kind: 'credit', reason: 'answered too late', bookedBy: 'ana' } as const;
    expect(originText('booked-by-a-person', { adjustment })).toEqual([
      'No events: a manual credit or charge.',
      'Booked by ana as credit sla-1: answered too late.',
    ]);
  });

  it('prints the contract figures, the lines it is based on, and the previous charge of a difference', () => {
    const text = originText('computed-from-lines', {
      figures: [{ value: '100', version: 2, pointer: '/minimum/amount' }],
      lines: [1, 3],
      before: { number: '2026-000001', line: 4 },
      since: { contractVersions: [2], eventCount: 2 },
    });
    expect(text).toEqual([
      'No events: computed from other lines.',
      '100 is at /minimum/amount of contract version 2.',
      'Based on lines 1, 3.',
      'The charge was last booked by line 4 of 2026-000001.',
      'Changes since: contract version 2, 2 late events.',
    ]);
    const since = { contractVersions: [], eventCount: 0 };
    expect(originText('agreed-amount', { since })).toHaveLength(1);
  });
});
