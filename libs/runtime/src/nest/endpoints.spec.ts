import { Module } from '@nestjs/common';
import type { INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Counter } from 'prom-client';
import { Health } from '../health/health.js';
import { HealthModule } from './health.module.js';
import { createLogger } from '../logging/logger.js';
import { createMetrics } from '../metrics/create-metrics.js';
import { MetricsModule } from './metrics.module.js';
import { listen } from './listen.js';

const health = new Health(50);
const metrics = createMetrics('test');
const lines: string[] = [];

@Module({ imports: [HealthModule.forRoot(health), MetricsModule.forRoot(metrics)] })
class TestModule {}

describe('the endpoints of every process', () => {
  let app: INestApplication;
  let url: string;

  beforeAll(async () => {
    app = await NestFactory.create(TestModule, { logger: false });
    const logger = createLogger('test', 'info', { write: (line) => lines.push(line) });
    url = await listen(app, { host: '127.0.0.1', port: 0 }, logger);
  });
  afterAll(() => app.close());

  const get = async (path: string) => {
    const response = await fetch(url + path);
    return { status: response.status, body: await response.text() };
  };

  it('logs its address in a line for programs', () => {
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ msg: 'listening', url });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });

  it('/health/live responds', async () => {
    expect(await get('/health/live')).toEqual({ status: 200, body: '{"status":"ok"}' });
  });

  it('/health/ready reports every probe, also those that throw or do not respond', async () => {
    let well = true;
    health.register({ name: 'kafka', check: () => ({ ok: well, detail: well ? 'advancing' : 'stopped' }) });
    expect(await get('/health/ready')).toEqual({
      status: 200,
      body: JSON.stringify({ status: 'ok', checks: { kafka: { ok: true, detail: 'advancing' } } }),
    });
    well = false;
    health.register({ name: 'redis', check: () => Promise.reject(new Error('refused')) });
    health.register({ name: 'slow', check: () => new Promise(() => undefined) });
    const { status, body } = await get('/health/ready');
    expect(status).toBe(503);
    expect(JSON.parse(body)).toEqual({
      status: 'failing',
      checks: {
        kafka: { ok: false, detail: 'stopped' },
        redis: { ok: false, detail: 'refused' },
        slow: { ok: false, detail: 'no response within 50 ms' },
      },
    });
  });

  it("/metrics has our counters with their help, and Node's", async () => {
    new Counter({ name: 'contador_test_total', help: 'Counts tests.', registers: [metrics] }).inc(3);
    const { status, body } = await get('/metrics');
    expect(status).toBe(200);
    expect(body).toContain('# HELP contador_test_total Counts tests.');
    expect(body).toContain('contador_test_total{process="test"} 3');
    expect(body).toContain('process_cpu_seconds_total');
  });
});
