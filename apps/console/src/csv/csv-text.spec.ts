import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { csvText } from './csv-text.js';

describe('CSV', () => {
  it('ends lines in CRLF, and quotes what would be read as something else', () => {
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
    ['\tx', '"\'\tx"'.replaceAll('"', '')],
    ['＝1', "'＝1"],
    ['-4.81', '-4.81'],
    ['0.65', '0.65'],
  ])('gives %j as %j, which nothing runs', (text, told) => {
    expect(csvText([[text]])).toBe(`${told}\r\n`);
  });

  it('is read back as it was written, whatever the text; none begins a formula', () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 });
    const risky = fc.oneof(cell, fc.stringMatching(/^[=+@,"\r\n\t -]{1,4}[a-z"]{0,2}$/));
    fc.assert(
      fc.property(fc.array(fc.array(risky, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const read = parsed(csvText(rows));
        expect(
          read.flat().filter((text) => /^[=+\-@\t\r]/.test(text) && !/^-?\d+(\.\d+)?$/.test(text)),
        ).toEqual([]);
        expect(read.map((row) => row.map(unled))).toEqual(rows.map((row) => row.map(unled)));
      }),
    );
  });
});

/** Without the apostrophe that leads a formula. */
const unled = (text: string): string => text.replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, '');

/** RFC 4180, read character by character. */
function parsed(text: string): string[][] {
  const rows: string[][] = [];
  let [row, cell, quoted]: [string[], string, boolean] = [[], '', false];
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (quoted && char === '"' && text[at + 1] === '"') cell += text[++at] ?? '';
    else if (char === '"') quoted = !quoted;
    else if (quoted) cell += char;
    else if (char === ',') [cell] = ['', row.push(cell)];
    else if (char === '\r' && text[at + 1] === '\n') {
      row.push(cell);
      rows.push(row);
      [row, cell] = [[], ''];
      at++;
    } else cell += char;
  }
  return rows;
}
