import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import { sharedServices } from '../support/shared-services.js';
import { contador } from './verify/run-cli.js';
import type { Ran } from './verify/run-cli.js';
import { FIRST_MS, WEEK_MS, call, close, terms } from './verify/story.js';

const deployment = new Deployment(sharedServices(), { CONTADOR_NOTE_DELAY: 'PT0S' });
const consoleApp = deployment.app('console');
const cli = (...args: string[]): Promise<Ran> =>
  contador({ ...deployment.env, CONTADOR_URL: consoleApp.url }, ...args);

const folder = mkdtempSync(join(tmpdir(), 'contador-'));
const file = (versions: readonly object[]): string => {
  const path = join(folder, `contracts-${versions.length}.json`);
  writeFileSync(path, JSON.stringify(versions));
  return path;
};
const plain = { minimum: undefined, discounts: [] };
const contracts = [
  terms('goes-on', plain),
  terms('over', plain),
  {
    clientId: 'over',
    version: 2,
    effectiveFrom: new Date(FIRST_MS + WEEK_MS).toISOString(),
    model: 'ended',
  },
];

const book = (client: string, kind: string, amount: string, id: string): Promise<Ran> =>
  cli(
    ...['adjustments', 'book', client, kind, amount, '--id', id, '--by', 'ana'],
    ...['--description', `Service ${kind}`, '--reason', 'answered too late'],
  );
const manualLines = ({ lines }: IssuedDocument): string[] =>
  lines.flatMap(({ adjustmentId, component, amount, reason, bookedBy }) =>
    adjustmentId === undefined ? [] : [`${adjustmentId} ${component} ${amount} ${reason} ${bookedBy}`],
  );

/** Each client is signed at the console, and metered 4 minutes in the first week: 2.60 net. */
beforeAll(async () => {
  await Promise.all([deployment.start('ingest', 'billing'), consoleApp.start()]);
  expect(await cli('contracts', 'put', file(contracts))).toMatchObject({
    ...{ code: 0, stdout: expect.stringMatching(/3 signed, 0 unchanged, 0 refused\n$/) },
  });
  await deployment.publish(['goes-on', 'over'].map((id) => call(id, 'c-1', 10, 240_000)));
  await deployment.folded();
}, 120_000);
afterAll(() => deployment.stop());

describe('service credits and one-off charges', () => {
  it('are in the preview, and on the next invoice as separate lines', async () => {
    expect(await book('goes-on', 'credit', '1.50', 'sla-1')).toMatchObject({
      ...{ code: 0, stdout: 'goes-on sla-1: credit of 1.50 EUR booked (201)\n' },
    });
    const day = new Date(FIRST_MS).toISOString().slice(0, 10);
    const preview = await cli('preview', 'goes-on', '--period', day);
    expect(preview.stdout).toMatch(
      /^PREVIEW, NOT ISSUED[^]*Service credit[^]*Net +1\.10\n[^]*Total EUR +1\.33/,
    );
    await deployment.publish([close('goes-on', 0)]);
    const [invoice] = await deployment.documents(1, 'goes-on');
    expect(invoice).toMatchObject({
      ...{ type: 'invoice', net: '1.10', total: '1.33' },
      tax: [{ amount: '0.55' }, { taxable: '-1.50', amount: '-0.32', ofAdjustments: true }],
    });
    expect(invoice && manualLines(invoice)).toEqual(['sla-1 credit -1.50 answered too late ana']);
  });

  it('have no events behind them, but an author and a reason', async () => {
    const [invoice] = await deployment.documents(1, 'goes-on');
    const number = 1 + (invoice?.lines.findIndex(({ adjustmentId }) => adjustmentId === 'sla-1') ?? -1);
    const { REDIS_URL: _redis, ...env } = deployment.env;
    const { code, stdout } = await contador(env, 'events', invoice?.number ?? '', String(number));
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('Booked by ana as credit sla-1: answered too late.\n'),
    ]);
    const path = `/v1/documents/${invoice?.documentId}/lines/${number}/events`;
    expect(await (await fetch(`${consoleApp.url}${path}`)).json()).toMatchObject({
      ...{ withoutEvents: 'booked-by-a-person', rows: [] },
      origin: { adjustment: { id: 'sla-1', kind: 'credit', reason: 'answered too late', bookedBy: 'ana' } },
    });
  });

  it('are booked once, however often they are sent, and one after the close is on the next invoice', async () => {
    expect((await book('goes-on', 'credit', '1.5', 'sla-1')).stdout).toMatch(/already exists \(200\)\n$/);
    expect((await book('goes-on', 'credit', '1.51', 'sla-1')).code).toBe(1);
    expect((await book('goes-on', 'charge', '20', 'kit')).code).toBe(0);
    await deployment.publish([call('goes-on', 'c-1', 10, 300_000, { revision: 1 }), close('goes-on', 1)]);
    const [, second] = await deployment.documents(2, 'goes-on');
    expect(second && manualLines(second)).toEqual(['kit charge 20.00 answered too late ana']);
    // The correction of the first week: one minute more, and the credit is unchanged
    const differences = second?.lines.filter(({ periodFrom }) => periodFrom !== undefined);
    expect(differences).toMatchObject([{ quantity: '1', amount: '0.65' }]);
    expect(second).toMatchObject({ net: '20.65', total: '24.98' });
    const { stdout } = await cli('adjustments', 'list', 'goes-on');
    expect(stdout).toMatch(/sla-1 .*2\d{3}-\d{6}\n.*kit .*2\d{3}-\d{6}\n$/);
  });

  it('become a note where the contract has ended: billing closes the last period again by itself', async () => {
    await deployment.publish([close('over', 0)]);
    await deployment.documents(1, 'over');
    await book('over', 'credit', '1.10', 'goodwill');
    const [, note] = await deployment.documents(2, 'over');
    expect(note).toMatchObject({ type: 'credit-note', net: '-1.10', total: '-1.33', contractVersions: [1] });
    expect(note && manualLines(note)).toEqual(['goodwill credit -1.10 answered too late ana']);
    const { stdout } = await cli('periods', 'over');
    expect(stdout).toMatch(/closed\n +closed .*: invoice \S+\n +re-closed .*: credit note \S+\n/);
  });

  it('can be derived again from the logs', async () => {
    const { REDIS_URL: _redis, ...env } = deployment.env;
    const { code, stderr } = await contador(env, 'verify', '--all');
    expect([code, stderr]).toEqual([0, '4 documents proven, 0 not.\n']);
  });
});

describe('a version that reaches into closed periods', () => {
  it('is signed with a reason, and the difference does not affect credits', async () => {
    const cheaper = terms('goes-on', {
      ...plain,
      version: 2,
      contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.50' }] },
    });
    const path = file([...contracts, cheaper]);
    const refused = await cli('contracts', 'put', path);
    expect(refused.code).toBe(1);
    expect(refused.stdout).toMatch(
      /goes-on version 2: 422 backdating-needs-reason: .*\n +give a reason: --reason/,
    );
    const signed = await cli('contracts', 'put', path, '--reason', 'agreed in time, signed late');
    expect(signed).toMatchObject({ code: 0, stdout: expect.stringMatching(/1 signed, 3 unchanged/) });
    await deployment.publish([close('goes-on', 2)]);
    const [, , third] = await deployment.documents(3, 'goes-on');
    expect(third).toMatchObject({ net: '-0.75' });
    expect(third && manualLines(third)).toEqual([]);
  });
});

describe('a month end', () => {
  it('is done when nothing is left to invoice or to book', async () => {
    await eventually(async () =>
      expect((await cli('periods')).stdout).toMatch(/^all due periods are closed and booked/),
    );
  });
});
