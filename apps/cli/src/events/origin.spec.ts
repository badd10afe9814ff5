import { describe, expect, it } from '@jest/globals';
import { originText } from './origin.js';

describe('what a line comes from, for people', () => {
  it('is who booked it', () => {
    const adjustment = { id: 'sla-1', kind: 'credit', reason: 'answered too late', bookedBy: 'ana' } as const;
    expect(originText('booked-by-a-person', { adjustment })).toEqual([
      'No events are behind it: ana booked it, as credit sla-1: answered too late.',
    ]);
  });

  it('is the contract’s figure, the lines it rests on, and of a difference what was before', () => {
    const told = originText('computed-from-lines', {
      figures: [{ value: '100', version: 2, pointer: '/minimum/amount' }],
      lines: [1, 3],
      before: { number: '2026-000001', line: 4 },
      since: { contractVersions: [2], eventCount: 2 },
    });
    expect(told).toEqual([
      'No events are behind it: it is computed from other lines.',
      '100 is at /minimum/amount of contract version 2.',
      'It rests on lines 1, 3.',
      'The charge was last booked by line 4 of 2026-000001.',
      'What has come since: contract version 2, 2 late events.',
    ]);
    const since = { contractVersions: [], eventCount: 0 };
    expect(originText('agreed-amount', { since })).toHaveLength(1);
  });
});
