import { describe, expect, it } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { KeyspaceMovedError, SCRIPT_ERRORS, StaleStateError, scriptError } from './script-errors.js';

const COMMANDS = new URL('./commands/', import.meta.url);
const scripts = readdirSync(COMMANDS).map((name) => readFileSync(new URL(name, COMMANDS), 'utf8'));

it('has an entry for every error that a script returns, and no other', () => {
  const returned = scripts.flatMap((text) =>
    [...text.matchAll(/error_reply\(\s*['"](\w+)/g)].map(([, code]) => code),
  );
  expect([...new Set(returned)].sort()).toEqual([...SCRIPT_ERRORS.keys()].sort());
  expect(returned).toHaveLength(scripts.join('').split('error_reply').length - 1);
});

describe('scriptError', () => {
  it.each([
    ['KEYSPACE_MOVED contador.{journal.3}@live', KeyspaceMovedError],
    ['STALE_STATE contador.{journal.3}.position', StaleStateError],
  ])('%s', (message, type) => {
    const cause = new Error(message);
    expect(scriptError(cause)).toBeInstanceOf(type);
    expect(scriptError(cause)).toMatchObject({ cause });
  });

  it.each(['MOVED 15891 127.0.0.1:7001', 'KEYSPACE_MOVED_ON x', 'constructor of nothing', ''])(
    '"%s" is none',
    (message) => {
      expect(scriptError(new Error(message))).toBeUndefined();
      expect(scriptError(message)).toBeUndefined();
    },
  );
});
