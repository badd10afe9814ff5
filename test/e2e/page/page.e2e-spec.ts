import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeUnless } from '../../support/describe-unless.js';
import { accessibilityCases } from './accessibility-cases.js';
import { billingCases } from './billing-cases.js';
import { browserLack } from './chromium.js';
import { clientCases } from './client-cases.js';
import { clientOfItsOwnCases } from './client-of-its-own-cases.js';
import { connectionCases } from './connection-cases.js';
import { operationsCases } from './operations-cases.js';
import { paperCases } from './paper-cases.js';
import { signingCases } from './signing-cases.js';
import { Visit } from './visit.js';

describeUnless(browserLack(), 'the page in a browser', () => {
  // One deployment and one browser for all, as a person uses the pages one after another
  const visit = new Visit();
  beforeAll(() => visit.begin(), 120_000);
  afterAll(() => visit.end());

  operationsCases(visit);
  clientCases(visit);
  signingCases(visit);
  billingCases(visit);
  accessibilityCases(visit);
  paperCases(visit);
  connectionCases(visit);
  clientOfItsOwnCases(visit);

  it('broke no rule of its content security policy, and threw nothing', () => {
    expect(visit.wrong).toEqual([]);
  });
});
