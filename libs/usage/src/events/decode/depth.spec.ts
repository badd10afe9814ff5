import { describe, expect, it } from '@jest/globals';
import { isDeeperThan } from './depth.js';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

describe('isDeeperThan', () => {
  it.each([
    ['100 arrays', nested(100), false],
    ['101 arrays', nested(101), true],
    ['10,000 arrays', nested(10_000), true],
    ['100 objects', '{"a":'.repeat(100) + '1' + '}'.repeat(100), false],
    ['101 of both', '{"a":['.repeat(50) + '{' + '}' + ']}'.repeat(50), true],
    ['300 arrays side by side', `[${'[],'.repeat(299)}[]]`, false],
    ['brackets in a string', `["${'['.repeat(300)}"]`, false],
    ['brackets after an escaped quote', `["\\"${'['.repeat(300)}"]`, false],
    ['brackets after a string that ends in a backslash', `["\\\\",${nested(100)}]`, true],
    ['no brackets', '1', false],
  ])('%s', (_name, text, expected) => {
    expect(isDeeperThan(100, text)).toBe(expected);
  });
});
