import { describe, expect, it } from '@jest/globals';
import { CliError } from '../exit-code.js';
import { failure, summary } from './format.js';

const nothing = { line: 0, published: 0, refused: 0 };
const reached = { line: 1_200, published: 1_190, refused: 10 };

describe('the summary', () => {
  it('counts what was published and what was refused', () => {
    expect(summary(reached, nothing, 'journal', 2_000)).toBe(
      'Published 1,190 events into journal in 2.0 s (595/s). 10 lines refused and not published.\n',
    );
  });

  it('tells what becomes of what was forced, a close apart', () => {
    const told = summary(reached, nothing, 'journal', 2_000, { refusals: 2, closes: 1, unpublished: 1 });
    expect(told).toContain('2 lines that ingest will refuse, published all the same.');
    expect(told).toContain('1 period.close event published: ingest will take a close');
    expect(told).toContain('1 line too long for the journal, not published.');
  });

  it('says nothing of faults where there were none', () => {
    const end = { ...reached, refused: 0 };
    for (const forced of [undefined, { refusals: 0, closes: 0, unpublished: 0 }])
      expect(summary(end, nothing, 'journal', 1_000, forced)).toMatch(/^Published 1,190 .*\(1,190\/s\)\.\n$/);
  });
});

describe('a failure', () => {
  it('tells how far it came, and offers --resume where it is of use', () => {
    const told = (canResume: boolean) => failure(new Error('down'), 'journal', reached, canResume).message;
    expect(told(true)).toMatch(/^Publishing failed: down\. All up to line 1,200 is published; .*--resume/);
    expect(told(false)).toMatch(/^Publishing failed: down\. All up to line 1,200 .* from the beginning/);
    expect(failure(new Error('down'), 'journal', nothing, true).message).toBe('Publishing failed: down.');
  });

  it('of the file itself asks for the whole file, with the exit code that it had', () => {
    const broken = new CliError('a.gz cannot be read: unexpected end of file', 2);
    const told = failure(broken, 'journal', reached, true);
    expect([told.exitCode, told.message]).toEqual([
      2,
      'a.gz cannot be read: unexpected end of file. All up to line 1,200 is published; ' +
        'publish the whole file once you have it: publishing twice is harmless.',
    ]);
    expect(failure(broken, 'journal', nothing, true).message).toBe(broken.message);
  });
});
