/** Volume by local hour, 0 to 23: a lunch dip in office hours. */
export const OFFICE_DAY = [
  0.01, 0, 0, 0, 0, 0.01, 0.05, 0.2, 0.6, 0.95, 1, 0.95, 0.85, 0.6, 0.5, 0.6, 0.8, 0.85, 0.7, 0.4, 0.15, 0.08,
  0.04, 0.02,
];

/** From early to late flights. */
export const LONG_DAY = [
  0.05, 0.03, 0.02, 0.02, 0.06, 0.2, 0.45, 0.75, 0.95, 1, 0.98, 0.92, 0.88, 0.85, 0.86, 0.9, 0.95, 0.9, 0.75,
  0.55, 0.4, 0.25, 0.15, 0.08,
];

/** Around the clock. */
export const ROUND_THE_CLOCK = [
  0.2, 0.15, 0.12, 0.1, 0.12, 0.2, 0.35, 0.6, 0.85, 1, 1, 0.95, 0.9, 0.85, 0.85, 0.85, 0.9, 0.9, 0.8, 0.7,
  0.6, 0.5, 0.4, 0.3,
];

/** Volume by weekday, Monday first. */
export const OFFICE_WEEK = [1, 0.9, 0.85, 0.85, 0.8, 0.15, 0.05];
export const EVERY_DAY = [1, 0.95, 0.95, 0.95, 1, 0.8, 0.75];

/** Volume by month, January first: heating bills, holidays, and sales before the year's end. */
export const WINTER = [1, 0.95, 0.85, 0.75, 0.65, 0.6, 0.65, 0.55, 0.7, 0.8, 0.9, 0.95];
export const SUMMER = [0.6, 0.6, 0.7, 0.8, 0.85, 0.95, 1, 1, 0.85, 0.75, 0.65, 0.85];
export const YEAR_END = [0.85, 0.75, 0.75, 0.75, 0.8, 0.75, 0.75, 0.8, 0.8, 0.85, 0.95, 1];
