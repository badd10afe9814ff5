import type { ClientProfile } from '../../support/traffic/client-profile.js';

/** Open from 8 to 20, half as busy on Saturdays: the volume of an hour as a share of the busiest. */
export const OFFICE: Partial<ClientProfile> = {
  hours: Array.from({ length: 24 }, (_, hour) => (hour >= 8 && hour < 20 ? 1 - Math.abs(hour - 12) / 12 : 0)),
  weekdays: [1, 1, 1, 1, 0.9, 0.5, 0],
  agents: 8,
  shifts: [
    { from: '08:00', minutes: 240, activity: 'productive' },
    { from: '12:30', minutes: 240, activity: 'productive' },
  ],
};
