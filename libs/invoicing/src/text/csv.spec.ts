import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvText } from './csv.js';

describe('CSV', () => {
  it('ends lines in CRLF, and quotes cells that need it', () => {
    expect(
      csvText([
        ['a', 'b'],
        ['x,y', 'say "hi"'],
        [1, undefined],
        ['two\nlines', true],
      ]),
    ).toBe('a,b\r\n"x,y","say ""hi"""\r\n1,\r\n"two\nlines",true\r\n');
  });

  it.each([
    ['=1+1', "'=1+1"],
    ['+34 600', "'+34 600"],
    ['-cmd', "'-cmd"],
    ['-1-2', "'-1-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\tx', '"\'\tx"'],
    ['\rx', '"\'\rx"'],
    ['＝1', "'＝1"],
    ['a;=cmd()', '"a;\'=cmd()"'],
    ['a\t=cmd()', '"a\t\'=cmd()"'],
    ['a\n=cmd()', '"a\n\'=cmd()"'],
    ['a;"=cmd()"', '"a;\'""=cmd()"""'],
    ['a,b;', '"a,b;\'"'],
    ['a;-5.00', '"a;\'-5.00"'],
    ['-4.81', '-4.81'],
    ['-5.00', '-5.00'],
    ['0.65', '0.65'],
    ['a; b\r\n\r\nc-d', '"a; b\r\n\r\nc-d"'],
  ])('writes %j as %j: no spreadsheet executes it', (text, written) => {
    expect(csvText([[text]])).toBe(`${written}\r\n`);
    expect(csvText([['x', text]])).toBe(`x,${written}\r\n`);
  });

  it('keeps negative numbers, except at the start of a line of several cells', () => {
    expect(csvText([['x', -5, '-5.00']])).toBe('x,-5,-5.00\r\n');
    expect(csvText([['-5', '5+cmd|A1']])).toBe("'-5,5+cmd|A1\r\n");
  });

  const risky = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.stringMatching(/^[=+@,;"\r\n\t -]{1,5}[a-z"5]{0,2}$/),
    fc.stringMatching(/^[a-z"]{0,2}[;\t\r\n]{1,2}[" ]{0,2}[=+@-][a-z5"]{0,2}$/),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((x) => x.toFixed(2)),
    fc.integer(),
  );
  const anyRows = fc.array(fc.array(risky, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });

  it.each([',', ';', '\t'])('has no cell that starts a formula if split at %j', (separator) => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, quotesAnywhere) => {
        const cells = parsed(csvText(rows), separator, quotesAnywhere).flat();
        expect(cells.filter((text) => /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text))).toEqual(
          [],
        );
      }),
      { numRuns: 500 },
    );
  });

  it('parses to the written cells, except for the apostrophes that guard formulas', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const read = parsed(csvText(rows), ',', false);
        const texts = rows.map((row) => row.map(String));
        expect(read.map(({ length }) => length)).toEqual(texts.map(({ length }) => length));
        expect(read.map((row) => row.map(unguarded))).toEqual(texts.map((row) => row.map(unguarded)));
      }),
      { numRuns: 500 },
    );
  });
});

/** The text without the apostrophes that guard formulas. */
const unguarded = (text: string): string =>
  text.replaceAll(/(^|[;\t\r\n])'(?=[" ]*[=+\-@＝＋－＠]|["\t\r\n]|$)/g, '$1');

/**
 * Parses character by character with any separator. Quotes count only at the start of a cell, or anywhere: importers
 * differ in this.
 */
function parsed(text: string, separator: string, quotesAnywhere: boolean): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted, isStart]: [string[], string, boolean, boolean] = [[], '', false, true];
  const endCell = (): void => {
    row.push(cell);
    [cell, isStart] = ['', true];
  };
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') cell += text[++at] ?? '';
      else quoted = false;
    } else if (char === '"' && (isStart || quotesAnywhere)) [quoted, isStart] = [true, false];
    else if (char === separator) endCell();
    else if (char === '\n' || (char === '\r' && text[at + 1] === '\n')) {
      if (char === '\r') at++;
      endCell();
      rows.push(row);
      row = [];
    } else [cell, isStart] = [cell + char, false];
  }
  return rows;
}
