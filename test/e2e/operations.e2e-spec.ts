import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectRedis } from '#store';
import type { RedisClient } from '#store';
import { createProducer } from '#kafka';
import type { AppProcess } from '../support/processes/index.js';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { services } from '../support/services/index.js';
import type { RedisService } from '../support/services/index.js';
import { sharedServices } from '../support/shared-services.js';
import { readExposition } from './operations/exposition.js';
import type { Metric } from './operations/exposition.js';
import { readRules, readSelectors } from './operations/rules.js';

const APPS = ['ingest', 'billing', 'console'] as const;
const CLIENT = 'acme-of-no-label';

describe('the metrics and health of a deployment', () => {
  let redis: RedisService;
  let admin: RedisClient;
  let deployment: Deployment;
  let apps: Record<(typeof APPS)[number], AppProcess>;

  beforeAll(async () => {
    redis = await services.redis({ own: true });
    admin = connectRedis(redis.url, () => undefined);
    deployment = new Deployment({ ...sharedServices(), redisUrl: redis.url });
    apps = {
      ingest: deployment.app('ingest'),
      billing: deployment.app('billing'),
      console: deployment.app('console'),
    };
    await Promise.all(Object.values(apps).map((app) => app.start()));
    await deployment.publish([event('1'), event('1'), { key: CLIENT, value: 'not JSON' }]);
    await deployment.folded();
    await fetch(
      `${apps.console.url}/v1/clients/${CLIENT}/usage?from=2026-03-01T00:00:00Z&to=2026-03-02T00:00:00Z`,
    );
  }, 90_000);
  afterAll(async () => {
    admin.disconnect();
    await deployment.stop();
    await redis.stop();
  }, 60_000);

  const readMetrics = async (app: AppProcess): Promise<Metric[]> =>
    readExposition(await (await fetch(`${app.url}/metrics`)).text());

  async function readValue(app: AppProcess, name: string, labels: Record<string, string>): Promise<number> {
    const samples = (await readMetrics(app)).flatMap((metric) => metric.samples);
    const meant = samples.filter(
      (sample) =>
        sample.name === name &&
        Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
    );
    if (meant.length === 0) throw new Error(`${name} ${JSON.stringify(labels)} is missing`);
    return meant.reduce((sum, { value }) => sum + value, 0);
  }

  async function health(app: AppProcess) {
    const response = await fetch(`${app.url}/health/ready`);
    const body = (await response.json()) as {
      status: string;
      checks: Record<string, { ok: boolean; degraded?: boolean; detail: string }>;
    };
    return { http: response.status, ...body };
  }

  it('have a help text, follow Prometheus’s naming, and contain no client ids', async () => {
    for (const name of APPS) {
      for (const { name: metric, type, help, samples } of await readMetrics(apps[name])) {
        expect([metric, help.length > 10 || !metric.startsWith('contador_')]).toEqual([metric, true]);
        expect([metric, help === '']).toEqual([metric, false]);
        if (!metric.startsWith('contador_')) continue;
        expect(metric).toMatch(/^[a-z]+(_[a-z]+)+$/);
        expect([metric, metric.endsWith('_total')]).toEqual([metric, type === 'counter']);
        if (type === 'histogram') expect(metric).toMatch(/_seconds$/);
        expect(JSON.stringify(samples)).not.toContain(CLIENT);
        expect(samples.every(({ labels }) => labels['process'] === name)).toBe(true);
      }
    }
  });

  it('include every metric of the alert rules, with the labels that the rules use', async () => {
    const metrics = (await Promise.all(APPS.map((name) => readMetrics(apps[name])))).flat();
    const samples = metrics.flatMap((metric) => metric.samples);
    const rules = readRules('docs/operations/alerts.yml');
    expect(rules.length).toBeGreaterThan(10);
    for (const rule of rules) {
      const selectors = readSelectors(rule);
      expect([rule.alert, selectors.length > 0]).toEqual([rule.alert, true]);
      for (const { metric, labels } of selectors) {
        const named = samples.filter(({ name }) => name === metric);
        expect([rule.alert, metric, named.length > 0]).toEqual([rule.alert, metric, true]);
        for (const [label, { operator, value }] of Object.entries(labels)) {
          const known = named.flatMap((sample) => sample.labels[label] ?? []);
          expect([rule.alert, label, known.length > 0]).toEqual([rule.alert, label, true]);
          if (operator === '=') expect(known).toContain(value);
        }
      }
    }
  });

  it('are documented, metric by metric', async () => {
    const metrics = (await Promise.all(APPS.map((name) => readMetrics(apps[name])))).flat();
    const ours = metrics.map(({ name }) => name).filter((name) => name.startsWith('contador_'));
    const table = /\| metric \|[^]*?\n\n/.exec(readFileSync('docs/operations/README.md', 'utf8'))?.[0] ?? '';
    const documented = [...table.matchAll(/`(contador_\w+)/g)].map(([, name]) => name);
    expect([...new Set(ours)].sort()).toEqual(documented.sort());
  });

  it('count the same as the fold', async () => {
    const records = (verdict: string) =>
      readValue(apps.ingest, 'contador_journal_records_total', { verdict });
    expect(await Promise.all(['accepted', 'duplicate', 'rejected'].map(records))).toEqual([1, 1, 1]);
    const rejects = (code: string) => readValue(apps.ingest, 'contador_journal_rejects_total', { code });
    expect(await Promise.all(['not-json', 'too-old'].map(rejects))).toEqual([1, 0]);
    expect(await readValue(apps.ingest, 'contador_slices_total', { outcome: 'folded' })).toBeGreaterThan(0);
    expect(await readValue(apps.console, 'contador_lag_records', { log: 'journal' })).toBe(0);
  });

  it('report within 30 s that a live consumer does not advance, and its lag', async () => {
    await admin.call('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    // reads are answered, writes wait: everything runs and nothing advances
    await admin.call('CLIENT', 'PAUSE', '120000', 'WRITE');
    const producer = createProducer(deployment.kafka);
    const frozenAtMs = Date.now();
    await producer.send(deployment.topics.drafts, [{ key: CLIENT, value: 'not a draft', partition: 0 }]);
    await deployment.publish([event('2')]);
    await producer.close();

    await sleep(10_000);
    const report = (await (await fetch(`${apps.console.url}/v1/ops/ingest`)).json()) as {
      totals: { lagRecords: number; lagSeconds: number };
    };
    expect(report.totals.lagRecords).toBe(1);
    const isAge = (lagSeconds: number): void =>
      expect(Math.abs(lagSeconds - (Date.now() - frozenAtMs) / 1000)).toBeLessThan(3);
    isAge(report.totals.lagSeconds);
    isAge(await readValue(apps.ingest, 'contador_lag_seconds', { log: 'journal' }));
    isAge(await readValue(apps.console, 'contador_lag_seconds', { log: 'journal' }));
    isAge(await readValue(apps.billing, 'contador_lag_seconds', { log: 'drafts' }));
    expect((await health(apps.ingest)).checks['journal']).toMatchObject({
      ok: true,
      detail: expect.stringMatching(/^advancing, 1 records and \d+ s behind$/) as unknown,
    });

    await eventually(async () => {
      const [ingest, billing] = await Promise.all([health(apps.ingest), health(apps.billing)]);
      expect(ingest.checks['journal']?.detail).toMatch(/^partition \d (is stalled|waits)/);
      expect(billing.checks['ledger']?.detail).toMatch(/^partition 0 (is stalled|waits)/);
      expect(billing.checks['closing']?.ok).toBe(false);
      expect([ingest.http, billing.http]).toEqual([503, 503]);
    }, 20_000);
    expect(Date.now() - frozenAtMs).toBeLessThan(30_000);

    // changed while all of the processes run
    await eventually(async () => {
      expect((await health(apps.console)).checks['settings']).toMatchObject({
        degraded: true,
        detail: expect.stringContaining('maxmemory-policy is allkeys-lru') as unknown,
      });
    }, 35_000);
    expect(await health(apps.console)).toMatchObject({ http: 200, status: 'degraded' });
    expect(await readValue(apps.console, 'contador_setting_faults', { of: 'redis' })).toBe(1);

    await admin.call('CLIENT', 'UNPAUSE');
    await deployment.folded();
    await eventually(async () => {
      for (const name of APPS) expect((await health(apps[name])).http).toBe(200);
    }, 20_000);
    expect(await readValue(apps.billing, 'contador_drafts_refused_total', { reason: 'unreadable' })).toBe(1);
    expect(await deployment.counts()).toMatchObject({ accepted: 2 });
  }, 120_000);
});

function event(id: string) {
  const data = { clientId: CLIENT, contactId: id, agentId: 'a', outcome: 'handled' };
  const now = Date.now();
  return {
    key: CLIENT,
    value: JSON.stringify({
      ...{ specversion: '1.0', id, source: '/pbx', type: 'contact.call' },
      data: {
        ...data,
        startedAt: new Date(now - 60_000).toISOString(),
        endedAt: new Date(now).toISOString(),
        talkMs: 1000,
      },
    }),
  };
}
