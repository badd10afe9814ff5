import { describe, expect, it } from '@jest/globals';
import { localInstant } from '../../format/zone-offset';
import { contactsByChannel } from './contacts-by-channel';
import { intervalStarts } from './interval-starts';
import type { Usage } from './use-usage';

const MADRID = 'Europe/Madrid';
const ms = (instant: string): number => Date.parse(instant);

const usage = (
  by: 'hour' | 'day',
  from: string,
  to: string,
  ...rows: (readonly [string, string, number])[]
) =>
  ({
    ...{ by, from, to, zone: MADRID },
    rows: rows.map(([at, channel, contacts]) => ({ from: at, channel, measures: { contacts } })),
  }) as unknown as Usage;

describe('the contacts of a plot', () => {
  it('are grouped by the hours and days of the zone, also when the clock changes', () => {
    const days = intervalStarts(ms('2026-10-24T00:00+02:00'), ms('2026-10-27T00:00+01:00'), 'day', MADRID);
    expect(days.map((at) => localInstant(at, MADRID))).toEqual([
      ...['2026-10-24T00:00:00+02:00', '2026-10-25T00:00:00+02:00', '2026-10-26T00:00:00+01:00'],
    ]);
    const spring = [ms('2026-03-29T00:00+01:00'), ms('2026-03-30T00:00+02:00')] as const;
    expect(intervalStarts(...spring, 'hour', MADRID)).toHaveLength(23);
  });

  it('are zero where nothing arrived, and end with the current hour', () => {
    const day = usage(
      'hour',
      '2026-11-24T00:00:00+01:00',
      '2026-11-25T00:00:00+01:00',
      ['2026-11-24T01:00:00+01:00', 'call', 4],
      ['2026-11-24T03:00:00+01:00', 'call', 2],
      ['2026-11-24T03:00:00+01:00', 'ticket', 1],
    );
    const { at, byChannel } = contactsByChannel(day, ms('2026-11-24T04:10:00+01:00'));
    expect(at).toHaveLength(5);
    expect(byChannel).toEqual([
      { channel: 'call', contacts: [0, 4, 0, 2, 0] },
      { channel: 'ticket', contacts: [0, 0, 0, 1, 0] },
    ]);
  });

  it('have no line for a channel without contacts', () => {
    const none = usage('day', '2026-11-01T00:00:00+01:00', '2026-12-01T00:00:00+01:00');
    expect(contactsByChannel(none, ms('2026-11-03T12:00:00+01:00'))).toMatchObject({ byChannel: [] });
  });
});
