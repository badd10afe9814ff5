import type { ClientPlan, ClientProfile } from '../client-profile.js';

/** A time well after the traffic below. */
export const DEMO_NOW = Date.parse('2026-04-02T12:00:00Z');

const officeHours = Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 1 : 0.1));

const profile = (id: string, zone: string, dedicated: number): ClientProfile => ({
  ...{ id, zone, dedicated, busiestHour: 24, hours: officeHours, weekdays: [1, 1, 1, 1, 1, 0.4, 0.3] },
  channels: { call: 6, chat: 3, ticket: 2 },
  queues: ['vip', 'support'],
  agents: 3,
  shifts: [
    { from: '09:00', minutes: 240, activity: 'productive' },
    { from: '13:00', minutes: 45, activity: 'break' },
    { from: '21:45', minutes: 480, activity: 'productive' },
  ],
});

/** Three small clients in distant zones, over three days around a clock change in Europe. */
export function fewClients(): ClientPlan[] {
  const span = { fromMs: Date.parse('2026-03-27T23:00:00Z'), toMs: Date.parse('2026-03-30T22:00:00Z') };
  return [
    { profile: profile('acme', 'Europe/Madrid', 0), ...span },
    { profile: profile('borealis', 'Asia/Kathmandu', 1), ...span },
    { profile: profile('cobre', 'America/Mexico_City', 0.6), ...span },
  ];
}
