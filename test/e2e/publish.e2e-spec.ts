import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { Deployment } from '../support/deployment/index.js';
import { built } from '../support/processes/built.js';
import { sharedServices } from '../support/shared-services.js';

const EVENTS = 30_000;
let deployment: Deployment;
let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'contador-publish-'));
  file = join(folder, 'events.ndjson');
  const endedAt = new Date(Date.now() - 3_600_000).toISOString();
  const line = (n: number): string => {
    const facts = { contactId: `c-${n}`, outcome: 'abandoned', startedAt: endedAt, endedAt, queueMs: 7 };
    const data = { clientId: `client-${n % 20}`, ...facts };
    return JSON.stringify({ specversion: '1.0', id: String(n), source: '/pbx', type: 'contact.call', data });
  };
  writeFileSync(file, Array.from({ length: EVENTS }, (_, n) => `${line(n)}\n`).join(''));
  writeFileSync(`${file}.gz`, gzipSync(`${line(1)}\n\nnot an event\n${line(2)}\n`));
});
afterAll(() => rmSync(folder, { recursive: true }));

beforeEach(async () => {
  deployment = new Deployment(sharedServices());
  await deployment.start('ingest');
});
afterEach(() => deployment.stop());

const publish = (...args: string[]) => publishRemembering(folder, ...args);

function publishRemembering(states: string, ...args: string[]) {
  const main = built('contador');
  const child = spawn(process.execPath, [main, 'publish', ...args], {
    env: { ...process.env, ...deployment.env, XDG_STATE_HOME: states },
  });
  const output = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => (output.out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output.err += chunk.toString()));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, ...output })),
  );
  return { child, ended };
}

async function counts(): Promise<Record<string, number>> {
  await deployment.folded();
  return deployment.counts();
}

describe('contador publish', () => {
  it('continues with --resume after a kill: every event is published', async () => {
    const states = join(folder, 'contador', 'publish');
    const { child, ended } = publish(file);
    // a checkpoint that is not renamed yet cannot be resumed from
    while (!existsSync(states) || !readdirSync(states).some((name) => name.endsWith('.json'))) await sleep(1);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect((await counts())['accepted']).toBeLessThan(EVENTS);

    const { code, out, err } = await publish(file, '--resume').ended;
    expect([code, err]).toEqual([0, expect.stringMatching(/^Continuing after line \d/)]);
    expect(out).toContain('30,000 events including the earlier run');
    const { accepted, duplicate = 0 } = await counts();
    expect(accepted).toBe(EVENTS);
    // at most the requests in flight at the kill
    expect(duplicate).toBeLessThanOrEqual(2_000);
    expect(readdirSync(states)).toEqual([]);
  }, 60_000);

  it('reads gzip, reports refused events by line, and exits with 1', async () => {
    const { code, out, err } = await publish(`${file}.gz`, '--mode', 'binary').ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^line 3: not-json: /);
    expect(out).toMatch(/^Published 2 events into .*journal in .* 1 line refused and not published\.\n$/);
    expect(await counts()).toMatchObject({ accepted: 2, rejected: 0 });
  }, 60_000);

  it('publishes the readable part of a truncated file, and reports how far it goes', async () => {
    const whole = gzipSync(readFileSync(file));
    const broken = join(folder, 'broken.gz');
    writeFileSync(broken, whole.subarray(0, whole.length / 2));
    const { code, out, err } = await publish(broken).ended;
    expect([code, out]).toEqual([2, '']);
    const match =
      /broken\.gz cannot be read: .*\. Everything up to line ([\d,]+) is published; publish the whole/.exec(
        err,
      );
    const lines = Number(match?.[1]?.replaceAll(',', ''));
    expect(lines).toBeGreaterThan(0);
    expect(await counts()).toMatchObject({ accepted: lines, rejected: 0 });
  }, 60_000);

  it('works without saving its progress where that cannot be written', async () => {
    const { code, out, err } = await publishRemembering(file, file).ended;
    expect([code, out]).toEqual([0, expect.stringMatching(/^Published 30,000 events/)]);
    expect(err.match(/The checkpoint cannot be stored/g)).toHaveLength(1);
    expect(await counts()).toMatchObject({ accepted: EVENTS });
  }, 60_000);
});
