import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '#runtime';
import { CommonConfig } from './common-config.js';

const load = (settings: Record<string, string>) =>
  loadConfig(
    CommonConfig,
    { KAFKA_BROKERS: 'localhost:9092', REDIS_URL: 'redis://localhost:6379', ...settings },
    (message) => {
      throw new Error(message);
    },
  );
const wrong = (list: unknown): string => {
  try {
    load({ CONTADOR_SELLERS: typeof list === 'string' ? list : JSON.stringify(list) });
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('CONTADOR_SELLERS', () => {
  it('lists the sellers, each with a number series of its own, in this order', () => {
    const list = [
      { id: 'es', name: 'Centro S.L.', vatId: 'ESB1', country: 'ES', numberPattern: 'E{NNNN}' },
      { id: 'pt', name: 'Centro Lda.' },
    ];
    const config = load({ CONTADOR_SELLERS: JSON.stringify(list) });
    expect(config.sellers).toEqual(list);
    expect([config.sellerIds, config.numberSeries]).toEqual([['es', 'pt'], 2]);
  });

  it('defaults to one seller, named after the series', () => {
    expect(load({}).sellerIds).toEqual(['main']);
    const config = load({ CONTADOR_SERIES: 'es' });
    expect([config.sellerIds, config.numberSeries]).toEqual([['es'], 1]);
  });

  it('reports all faults of all sellers together', () => {
    const message = wrong([
      { id: 'no good', name: 'A', numberPattern: '{YYYY}' },
      { id: 'pt', country: 'Portugal', vatID: 'PT1' },
      { id: 'pt', name: 'B' },
    ]);
    expect(message).toContain('1 setting is wrong');
    for (const fault of ['/0/id ', '/0/numberPattern ', '/1/name ', '/1/country ', '/1/vatID ', '/2/id '])
      expect(message).toContain(fault);
    expect(message).toContain('the counter, such as {NNNNNN}, exactly once');
  });

  it.each(['[]', '{}', '[', '["es"]', '[null]'])('refuses %s', (text) => {
    expect(wrong(text)).toMatch(/CONTADOR_SELLERS (must be|is wrong)/);
  });
});
