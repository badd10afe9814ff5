import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createLogger } from './logger.js';

function logLine(err: unknown): string {
  let line = '';
  createLogger('ingest', 'info', { write: (text) => (line += text) }).warn({ err }, 'retried');
  return line;
}

const logged = (err: unknown) => (JSON.parse(logLine(err)) as { readonly err: unknown }).err;

const SECRET = 'caller +34 600 000 000';
const ARGUMENTS = [Buffer.from(SECRET.repeat(10_000)), SECRET];

/** As ioredis rejects a command that the server refuses. */
const refusal = (message: string, name = 'evalsha') =>
  Object.assign(new Error(message), { command: { name, args: ARGUMENTS } });

const OOM = "OOM command not allowed when used memory > 'maxmemory'.";

describe('an error in the log', () => {
  it('names the refused command of Redis, without its arguments', () => {
    const err = refusal(OOM);
    expect(logged(err)).toEqual({
      type: 'Error',
      message: OOM,
      stack: err.stack,
      command: { name: 'evalsha' },
    });
  });

  it.each([
    ['as its cause', new Error('not stored', { cause: refusal(OOM) }), 'cause'],
    [
      'as the cause that kafkajs sets',
      Object.assign(new Error('retries'), { cause: refusal(OOM), retryCount: 5 }),
      'cause',
    ],
    ['of a node', Object.assign(new Error('no node'), { lastNodeError: refusal(OOM) }), 'lastNodeError'],
  ])('has an error %s likewise', (_, err, member) => {
    expect(logged(err)).toMatchObject({
      message: err.message,
      [member]: { message: OOM, command: { name: 'evalsha' } },
    });
    expect(logLine(err).length).toBeLessThan(5_000);
  });

  it.each([
    [
      'a transaction',
      'previousErrors',
      Object.assign(refusal('Transaction discarded', 'exec'), {
        previousErrors: Array.from({ length: 1_000 }, () => refusal(OOM, 'set')),
      }),
      'set',
    ],
    ['several attempts', 'aggregateErrors', new AggregateError([refusal(OOM)], 'no attempt'), 'evalsha'],
  ])('has the first errors of %s likewise', (_, member, err, command) => {
    expect(logged(err)).toMatchObject({
      [member]: expect.arrayContaining([
        expect.objectContaining({ message: OOM, command: { name: command } }),
      ]),
    });
    expect(logLine(err).length).toBeLessThan(20_000);
    expect(logLine(err)).not.toContain(SECRET);
  });

  it('has codes and other simple members, without requests, responses and lists of records', () => {
    const err = Object.assign(new Error('refused'), {
      ...{ code: 'ECONNREFUSED', retriable: true, errno: -111, offset: 5n },
      ...{
        config: { data: SECRET, headers: { authorization: SECRET } },
        records: [{ value: SECRET }, SECRET],
      },
      ...{ request: { body: ARGUMENTS }, response: { status: 503 }, buffer: ARGUMENTS[0] },
    });
    expect(logged(err)).toEqual({
      ...{ type: 'Error', message: 'refused', stack: err.stack },
      ...{ code: 'ECONNREFUSED', retriable: true, errno: -111, offset: '5' },
    });
  });

  it('ends where errors refer to each other, and cuts long texts', () => {
    const inner = new Error('x'.repeat(1_000_000));
    const outer = new Error('outer', { cause: inner });
    Object.assign(inner, { cause: outer });
    expect(logged(outer)).toMatchObject({ message: 'outer', cause: { message: 'x'.repeat(10_000) } });
    expect(logLine(outer).length).toBeLessThan(30_000);
  });

  it('may be any thrown value', () => {
    expect(logged(Object.assign(Object.create(null) as object, { message: 'no' }))).toEqual({
      message: 'no',
    });
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (thrown, member) => {
        expect(logLine(thrown)).toContain('"msg":"retried"');
        expect(logged(Object.assign(new Error('no'), { member }))).toMatchObject({ message: 'no' });
      }),
    );
    expect([logged('no'), logged(404), logged({ code: 1, data: ARGUMENTS })]).toEqual([
      'no',
      404,
      { code: 1 },
    ]);
  });
});
