import { afterAll, beforeAll } from '@jest/globals';
import { keyCases } from './access/key-cases.js';
import { limitCases } from './access/limit-cases.js';
import { liveCases } from './access/live-cases.js';
import { Place } from './access/place.js';
import { routeCases } from './access/route-cases.js';
import { sessionCases } from './access/session-cases.js';
import { tokenCases } from './access/token-cases.js';

const place = new Place();
beforeAll(() => place.start(), 90_000);
afterAll(() => place.stop());

routeCases(place);
sessionCases(place);
keyCases(place);
liveCases(place);
tokenCases(place);
limitCases(place);
