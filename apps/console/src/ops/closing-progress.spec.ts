import { describe, expect, it } from '@jest/globals';
import { closingProgress } from './closing-progress.js';

describe('closingProgress', () => {
  it('reports that billing is inactive, so that old counts are not taken for present ones', () => {
    const atMs = Date.parse('2026-04-01T02:00:00Z');
    const report = { atMs, due: 0, published: 0, unbooked: 0, drafted: 0, waiting: new Map() };
    expect(closingProgress(report, atMs + 20_000)).not.toHaveProperty('isSilent');
    expect(closingProgress(report, atMs + 20_001)).toMatchObject({ due: 0, isSilent: true });
  });
});
