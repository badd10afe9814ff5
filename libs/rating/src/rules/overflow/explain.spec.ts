import { describe, expect, it } from '@jest/globals';
import { CHANNELS } from '#usage';
import type { Channel } from '#usage';
import { contract, leg, rated } from '../../../test/given.js';

const explained = (channel: Channel, concurrency: object = {}): string[] => {
  const version = contract({
    model: 'mixed',
    team: { hours: 'contracted', quantity: '10', unitPrice: '30' },
    overflow: {
      ...{ by: 'capacity', intervalMinutes: 15, netting: 'period', price: { unitPrice: '1' } },
      concurrency,
    },
  });
  const { lines } = rated([version], [leg({ channel, talkMs: 60_000 })]);
  const overflow = lines.find(({ component }) => component === 'overflow');
  return Object.keys(overflow?.explanation.capacity?.concurrency ?? {});
};

describe('the concurrency that overflow by capacity explains', () => {
  it('always has call, chat and ticket, as documents issued before any other channel do, and no other', () => {
    expect(explained('call')).toEqual(['call', 'chat', 'ticket']);
  });

  it.each(CHANNELS)('has %s if it has load or an agreed concurrency', (channel) => {
    expect(explained(channel)).toContain(channel);
    expect(explained('call', { [channel]: '2' })).toContain(channel);
  });
});
