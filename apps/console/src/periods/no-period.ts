import { Problem } from '../problems/problem.js';

export const noPeriod = (clientId: string, date: string | undefined): Problem =>
  new Problem(
    'no-period',
    `No contract of ${clientId} is in force ${date === undefined ? 'now' : `on ${date}`}`,
  );
