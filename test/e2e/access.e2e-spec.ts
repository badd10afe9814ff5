import { afterAll, beforeAll } from '@jest/globals';
import { keyCases } from './access/key-cases.js';
import { limitCases } from './access/limit-cases.js';
import { liveCases } from './access/live-cases.js';
import { AccessEnvironment } from './access/environment.js';
import { routeCases } from './access/route-cases.js';
import { sessionCases } from './access/session-cases.js';
import { tokenCases } from './access/token-cases.js';

const environment = new AccessEnvironment();
beforeAll(() => environment.start(), 90_000);
afterAll(() => environment.stop());

routeCases(environment);
sessionCases(environment);
keyCases(environment);
liveCases(environment);
tokenCases(environment);
limitCases(environment);
