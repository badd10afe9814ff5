import { expect, it } from '@jest/globals';
import { toCsvCells } from './csv-table.js';

const table = { columns: ['day', 'core.staffedMs', 'by.*', 'odd'], rows: (rows: object[]) => rows };

it('names columns by their paths, and expands maps into their members', () => {
  const rows = [
    { day: '2026-03-01', core: { staffedMs: 5 }, by: { training: 1 } },
    { day: '2026-03-02', by: { productive: 2 }, odd: [{ a: 1 }], more: 'left out' },
  ];
  expect(toCsvCells(table, rows)).toEqual([
    ['day', 'core.staffedMs', 'by.productive', 'by.training', 'odd'],
    ['2026-03-01', 5, undefined, 1, undefined],
    ['2026-03-02', undefined, 2, undefined, '[{"a":1}]'],
  ]);
});

it('prints a column in its format, where it has a text', () => {
  const formats = { day: (text: string) => text.replaceAll('-', '/'), 'core.staffedMs': () => 'changed' };
  const rows = [{ day: '2026-03-01', core: { staffedMs: 5 } }, { odd: '2026-03-02' }];
  expect(toCsvCells({ ...table, formats }, rows)).toEqual([
    ['day', 'core.staffedMs', 'odd'],
    ['2026/03/01', 5, undefined],
    [undefined, undefined, '2026-03-02'],
  ]);
});

it('has a header without rows, and ignores inherited properties', () => {
  expect(toCsvCells(table, [])).toEqual([['day', 'core.staffedMs', 'odd']]);
  expect(toCsvCells({ ...table, columns: ['constructor.name'] }, [{}])[1]).toEqual([undefined]);
});
