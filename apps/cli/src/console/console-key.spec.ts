import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fakeConsole } from '../testing/fake-console.js';
import { folder, runCommand } from '../testing/run-command.js';

type Fake = Awaited<ReturnType<typeof fakeConsole>>;

describe('the access key of console commands', () => {
  const file = folder();
  let console: Fake;
  beforeEach(async () => {
    console = await fakeConsole(({ authorization }) =>
      authorization === 'Bearer right'
        ? { body: { adjustments: [] } }
        : {
            status: 401,
            body: { status: 401, code: 'not-logged-in', detail: 'Unknown access key' },
          },
    );
  });
  afterEach(() => {
    delete process.env['CONTADOR_KEY'];
    delete process.env['CONTADOR_KEY_FILE'];
    console.close();
  });
  const list = () => runCommand('adjustments', 'list', 'acme', '--url', console.url);

  it('is read from the environment, or from a file named there', async () => {
    process.env['CONTADOR_KEY'] = 'right';
    expect((await list()).code).toBe(0);
    delete process.env['CONTADOR_KEY'];
    process.env['CONTADOR_KEY_FILE'] = file('key', 'right\n');
    expect((await list()).code).toBe(0);
  });

  it('may be missing: the command then explains how to set it', async () => {
    const { code, stderr } = await list();
    expect([code, stderr]).toEqual([1, expect.stringMatching(/set CONTADOR_KEY_FILE or CONTADOR_KEY/)]);
    expect(console.received[0]?.authorization).toBeUndefined();
  });

  it('may be wrong: the command then prints the error of the console', async () => {
    process.env['CONTADOR_KEY'] = 'wrong';
    const { code, stderr } = await list();
    expect([code, stderr]).toEqual([1, '401 not-logged-in: Unknown access key\n']);
  });

  it.each([
    [{ CONTADOR_KEY_FILE: '/nowhere' }, /CONTADOR_KEY cannot be read from \/nowhere/],
    [{ CONTADOR_KEY: 'a', CONTADOR_KEY_FILE: '/nowhere' }, /are both set: keep one/],
    [{ CONTADOR_KEY: 'two\nlines' }, /is not an access key: it contains white space/],
  ])('is refused from %j', async (env, message) => {
    Object.assign(process.env, env);
    const { code, stderr } = await list();
    expect([code, stderr]).toEqual([2, expect.stringMatching(message)]);
    expect(console.received).toEqual([]);
  });
});

it('a page in the place of the console is not taken for an outage', async () => {
  const page = createServer((_, response) => response.end('<html>Log in</html>')).listen(0, '127.0.0.1');
  await once(page, 'listening');
  const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`;
  const { code, stderr } = await runCommand('adjustments', 'list', 'acme', '--url', url);
  page.close();
  expect([code, stderr]).toEqual([
    1,
    `${url} did not respond with JSON: is this the address of the console?\n`,
  ]);
});
