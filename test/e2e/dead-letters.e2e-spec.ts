import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstHeaderText, lastRecords, toKafkaMessage } from '#kafka';
import type { OutgoingRecord } from '#kafka';
import type { DeadLetterDetail, DeadLetterSummary, ReplayReport } from '#records';
import { DAY_MS } from '#usage';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { sharedServices } from '../support/shared-services.js';
import { contador } from './verify/run-cli.js';
import type { Ran } from './verify/run-cli.js';

const SOON_MS = 4_000;
const EARLY = 3;
const startedMs = Date.now();
let takenFromMs = 0;
const deployment = new Deployment(sharedServices(), { CONTADOR_CLOCK_SKEW: 'PT0S' });
const folder = mkdtempSync(join(tmpdir(), 'contador-letters-'));

const event = (id: string, endedAtMs: number, more: Record<string, unknown> = {}) =>
  ({
    ...({ specversion: '1.0', id, source: '/pbx', type: 'contact.call' } as const),
    data: {
      ...{ clientId: 'acme', contactId: id, outcome: 'handled', agentId: 'a-1', talkMs: 1_000 },
      ...{ startedAt: new Date(endedAtMs - 1_000).toISOString(), endedAt: new Date(endedAtMs).toISOString() },
      ...more,
    },
  }) as const;
const file = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(content, undefined, 2));
  return path;
};

const runDeadLetters = (...args: string[]): Promise<Ran> => runConfigured({}, ...args);
function runConfigured(settings: Record<string, string>, ...args: string[]): Promise<Ran> {
  const { REDIS_URL: _redis, ...env } = deployment.env;
  return contador({ ...env, ...settings }, 'dead-letters', ...args);
}
const listed = async (...args: string[]): Promise<DeadLetterSummary[]> =>
  (await runDeadLetters('list', '--json', ...args)).stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as DeadLetterSummary);
const report = ({ stdout, stderr }: Ran): ReplayReport => {
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ReplayReport;
};
const replayed = async (...args: string[]) =>
  report(await runDeadLetters('replay', '--json', '--by', 'ana', ...args));
/** The dead letters before any replay. */
let first: DeadLetterSummary[] = [];
const findId = (code: string): string => String(first.find((deadLetter) => deadLetter.code === code)?.id);

async function audited(): Promise<Record<string, unknown>[]> {
  const all = await lastRecords(deployment.kafka, deployment.topics.audit, 1_000);
  return [...all.values()].flat().map(({ headers, value }) => ({
    type: firstHeaderText(headers, 'ce_type'),
    ...(JSON.parse(String(value)) as object),
  }));
}
async function settled(): Promise<Record<string, number>> {
  await deployment.folded();
  return deployment.counts();
}

describe('dead letters', () => {
  beforeAll(async () => {
    await deployment.start('ingest');
    takenFromMs = Date.now() + SOON_MS;
    const soon = Array.from({ length: EARLY }, (_, n) => event(`early-${n}`, takenFromMs));
    await deployment.publish([
      toKafkaMessage(event('fine', startedMs - 60_000)),
      { key: 'acme', value: 'neither JSON \u001b[2J nor anything', headers: { trace: 'x-1' } },
      toKafkaMessage(event('quoted', startedMs - 60_000, { talkMs: '1000' }), 'structured'),
      toKafkaMessage(event('old', startedMs - 70 * DAY_MS)),
      ...soon.map((one): OutgoingRecord => toKafkaMessage(one)),
    ]);
    await deployment.folded();
  }, 60_000);
  afterAll(async () => {
    await deployment.stop();
    rmSync(folder, { recursive: true });
  });

  it('are listed, the newest first, by code, client and time, and counted', async () => {
    const all = await listed();
    expect(all.map(({ id }) => id)).toEqual([5, 4, 3, 2, 1, 0]);
    expect(all.map(({ code }) => code).sort()).toEqual(
      ['in-the-future', 'in-the-future', 'in-the-future', 'invalid-field', 'not-json', 'too-old'].sort(),
    );
    expect(all.every(({ clientId, replayed: mark }) => clientId === 'acme' && !mark)).toBe(true);
    first = all;
    expect(
      await listed('--code', 'in-the-future', '--client', 'acme', '--from', '1h', '--limit', '2'),
    ).toHaveLength(2);
    expect(await listed('--to', '1h', '--all')).toEqual([]);
    const counts = await runDeadLetters('list', '--count', '--json');
    expect(JSON.parse(counts.stdout)).toEqual({
      total: 6,
      byCode: { 'in-the-future': EARLY, 'not-json': 1, 'invalid-field': 1, 'too-old': 1 },
      byClient: { acme: 6 },
    });
    const table = (await runDeadLetters('list', '--limit', '1')).stdout;
    expect(table).toMatch(/^ID .*CODE.*\n5 .* acme .*\nThe newest 1 dead letter; more with/);
  });

  it('are shown as readable text, whatever their bytes', async () => {
    const { stdout } = await runDeadLetters('show', findId('not-json'));
    expect(stdout).toContain('not valid UTF-8, a byte order mark, or not one JSON text');
    expect(stdout).toMatch(/What to do +Send one JSON object per record/);
    expect(stdout).toContain('neither JSON \\u{1b}[2J nor anything');
    expect(stdout).toContain('trace: x-1');
    expect(stdout).toContain(
      `From        ${deployment.topics.journal}/${deployment.home('acme')}/1, key acme`,
    );
    const json = await runDeadLetters('show', findId('invalid-field'), '--json');
    expect(JSON.parse(json.stdout) as DeadLetterDetail).toMatchObject({
      payload: { kind: 'json', truncated: false },
      today: { kind: 'rejected', code: 'invalid-field' },
    });
  });

  it('are tried first, and then replayed once, however often a replay is requested', async () => {
    await sleep(Math.max(0, takenFromMs + 500 - Date.now()));
    const before = await settled();
    const dry = await replayed('--all');
    expect(dry).toMatchObject({
      ...{ dryRun: true, complete: true, matched: 6, replayable: EARLY, replayed: 0, already: 0, refused: 3 },
      refusedByCode: { 'not-json': 1, 'invalid-field': 1, 'too-old': 1 },
    });
    expect(dry.refusals[0]?.message.length).toBeGreaterThan(10);
    expect(await settled()).toEqual(before);
    expect(await audited()).toEqual([]);

    const done = await replayed('--code', 'in-the-future', '--client', 'acme', '--yes');
    expect(done).toMatchObject({ dryRun: false, matched: EARLY, replayed: EARLY, refused: 0 });
    const after = { ...before, accepted: (before['accepted'] ?? 0) + EARLY };
    expect(await settled()).toEqual(after);

    const again = await replayed('--code', 'in-the-future', '--yes');
    expect(again).toMatchObject({ matched: EARLY, replayed: 0, already: EARLY });
    expect(await settled()).toEqual(after);
    const forced = await replayed('--code', 'in-the-future', '--yes', '--again');
    expect(forced).toMatchObject({ replayed: EARLY });
    expect(await settled()).toEqual({ ...after, duplicate: (before['duplicate'] ?? 0) + EARLY });

    const marks = await listed('--replayed');
    expect(marks).toHaveLength(EARLY);
    expect(marks[0]?.replayed).toMatchObject({ by: 'ana', done: true, replayId: forced.replayId });
  }, 60_000);

  it('are in the audit with who, which and how many', async () => {
    const [summary] = (await audited()).filter(({ type }) => type === 'dead-letters.replayed');
    expect(summary).toMatchObject({
      ...{ by: 'ana', filter: { code: 'in-the-future', clientId: 'acme' } },
      ...{ matched: EARLY, replayed: EARLY, refused: 0 },
    });
  });

  it('are repaired by a file, which must be the event that the record names', async () => {
    const before = await settled();
    const id = findId('invalid-field');
    const other = await runDeadLetters(
      'replay',
      id,
      '--yes',
      '--with',
      file('other.json', event('new', startedMs - 60_000)),
    );
    expect([other.code, other.stdout]).toEqual([
      1,
      expect.stringContaining('other-event: id must be "quoted"'),
    ]);
    const fixed = file('fixed.json', event('quoted', startedMs - 60_000));
    expect(await replayed(id, '--with', fixed, '--yes')).toMatchObject({ replayed: 1 });
    expect(await settled()).toEqual({ ...before, accepted: (before['accepted'] ?? 0) + 1 });
    expect(await replayed(id, '--with', fixed, '--yes')).toMatchObject({ replayed: 0, already: 1 });
    expect(await settled()).toEqual({ ...before, accepted: (before['accepted'] ?? 0) + 1 });
  }, 60_000);

  it('that name no event become one event, even when two callers repair them at the same time', async () => {
    const before = await settled();
    const id = findId('not-json');
    const repairs = ['one', 'two'].map((name) => file(`${name}.json`, event(name, startedMs - 60_000)));
    const reports = await Promise.all(repairs.map((path) => replayed(id, '--with', path, '--yes')));
    expect(reports.map((each) => each.replayed).sort()).toEqual([0, 1]);
    const after = { ...before, accepted: (before['accepted'] ?? 0) + 1 };
    expect(await settled()).toEqual(after);
    // also with the option to repeat: that would be a second event
    const again = await Promise.all(repairs.map((path) => replayed(id, '--with', path, '--yes', '--again')));
    expect(again.map((each) => each.replayed).sort()).toEqual([0, 1]);
    expect(await settled()).toEqual({ ...after, duplicate: (before['duplicate'] ?? 0) + 1 });
  }, 60_000);

  it('keep their origin when they are refused again', async () => {
    const id = findId('too-old');
    const refused = first.find(({ code }) => code === 'too-old');
    // other settings than ingest's accept it
    const wide = { CONTADOR_LATE_WINDOW: 'P90D' };
    const { stdout } = await runConfigured(wide, 'replay', id, '--yes', '--json');
    expect(JSON.parse(stdout)).toMatchObject({ replayed: 1 });
    await deployment.folded();
    const [second] = await eventually(async () => {
      const found = await listed('--code', 'too-old');
      if (found.length < 2) throw new Error('not refused again yet');
      return found;
    });
    const { deadLetters, journal } = deployment.topics;
    const origin = `${journal}/${refused?.origin.partition}/${refused?.origin.offset}`;
    expect(second).toMatchObject({ replayOf: `${deadLetters}/0/${id}`, firstOrigin: origin });
    const shown = (await runDeadLetters('show', String(second?.id))).stdout;
    expect(shown).toContain(`Replay of   ${deadLetters}/0/${id}, first at ${origin}`);
    await runConfigured(wide, 'replay', String(second?.id), '--yes');
    await deployment.folded();
    const third = (await listed('--code', 'too-old'))[0];
    expect(third).toMatchObject({ replayOf: `${deadLetters}/0/${second?.id}`, firstOrigin: origin });
  }, 60_000);
});
