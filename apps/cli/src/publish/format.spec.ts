import { describe, expect, it } from '@jest/globals';
import { CliError } from '../exit-code.js';
import { failure, summary } from './format.js';

const nothing = { line: 0, published: 0, refused: 0 };
const reached = { line: 1_200, published: 1_190, refused: 10 };

describe('summary', () => {
  it('counts published events and refused lines', () => {
    expect(summary(reached, nothing, 'journal', 2_000)).toBe(
      'Published 1,190 events into journal in 2.0 s (595/s). 10 lines refused and not published.\n',
    );
  });

  it('counts forced lines, and closes separately', () => {
    const text = summary(reached, nothing, 'journal', 2_000, { refusals: 2, closes: 1, unpublished: 1 });
    expect(text).toContain('Published 2 lines that ingest will refuse.');
    expect(text).toContain('Published 1 period.close event: ingest accepts a close');
    expect(text).toContain('1 line too long for the journal, not published.');
  });

  it('does not mention faults if there were none', () => {
    const end = { ...reached, refused: 0 };
    for (const forced of [undefined, { refusals: 0, closes: 0, unpublished: 0 }])
      expect(summary(end, nothing, 'journal', 1_000, forced)).toMatch(/^Published 1,190 .*\(1,190\/s\)\.\n$/);
  });
});

describe('failure', () => {
  it('reports the last published line, and suggests --resume if it is possible', () => {
    const messageOf = (canResume: boolean) =>
      failure(new Error('down'), 'journal', reached, canResume).message;
    expect(messageOf(true)).toMatch(
      /^Publishing failed: down\. Everything up to line 1,200 is published; .*--resume/,
    );
    expect(messageOf(false)).toMatch(
      /^Publishing failed: down\. Everything up to line 1,200 .* from the beginning/,
    );
    expect(failure(new Error('down'), 'journal', nothing, true).message).toBe('Publishing failed: down.');
  });

  it('in the input file asks for the whole file and keeps the exit code', () => {
    const broken = new CliError('a.gz cannot be read: unexpected end of file', 2);
    const thrown = failure(broken, 'journal', reached, true);
    expect([thrown.exitCode, thrown.message]).toEqual([
      2,
      'a.gz cannot be read: unexpected end of file. Everything up to line 1,200 is published; ' +
        'publish the whole file once you have it: publishing twice is harmless.',
    ]);
    expect(failure(broken, 'journal', nothing, true).message).toBe(broken.message);
  });
});
