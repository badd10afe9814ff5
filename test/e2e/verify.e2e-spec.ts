import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { contentHash } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { createProducer } from '#kafka';
import { DAY_MS } from '#usage';
import { Deployment } from '../support/deployment/index.js';
import { sharedServices } from '../support/shared-services.js';
import { contador } from './verify/run-cli.js';
import type { Ran } from './verify/run-cli.js';
import { FIRST_MS, call, close, terms } from './verify/story.js';

const SETTINGS = { CONTADOR_NOTE_DELAY: 'PT0S' };
const deployment = new Deployment(sharedServices(), SETTINGS);
let documents: IssuedDocument[];

/** Without Redis: the proof comes from the logs alone. */
const runVerify = (settings: object, ...args: string[]): Promise<Ran> => {
  const { REDIS_URL: _redis, ...env } = deployment.env;
  return contador({ ...env, ...settings }, 'verify', ...args);
};
const verify = (...args: string[]): Promise<Ran> => runVerify({}, ...args);

/** A first week of calls, its close, and the records after it. */
beforeAll(async () => {
  await deployment.start('ingest', 'billing');
  const ended = {
    version: 9,
    effectiveFrom: new Date(FIRST_MS + 14 * DAY_MS).toISOString(),
    model: 'ended',
  };
  await deployment.sign([
    terms('next-invoice'),
    terms('notes', { latePolicy: 'note' }),
    terms('backdated', { latePolicy: 'note' }),
    terms('last'),
    { clientId: 'last', ...ended },
  ]);
  const clients = ['next-invoice', 'notes', 'backdated', 'last'];
  await deployment.publish(
    clients.flatMap((id) => [
      ...Array.from({ length: 40 }, (_, n) => call(id, `c-${n}`, n * 4, 31_000 + n * 1_000)),
      call(id, 'short', 5, 9_000),
      // of another client under this one's key: forwarded, and counted once
      { ...call('next-invoice', 'astray', 7, 60_000), key: id },
      close(id, 0),
    ]),
  );
  await deployment.documents(4);
  await deployment.publish(
    ['next-invoice', 'notes', 'last'].flatMap((id) => [
      call(id, 'late', 30, 120_000),
      call(id, 'c-3', 12, 240_000, { revision: 1 }),
      call(id, 'c-39', 0, 0, { revision: 1, voided: true }),
      call(id, 'second-week', 200, 60_000),
    ]),
  );
  await deployment.publish([close('next-invoice', 1), close('last', 1)]);
  await deployment.sign([
    terms('backdated', {
      ...{ version: 2, latePolicy: 'note', discounts: [] },
      contacts: { prices: [{ channel: 'call', basis: 'handle', unitPrice: '0.90' }] },
    }),
  ]);
  documents = await deployment.documents(8);
  // A correction of late usage, after all weeks are closed: a note, since no invoice follows.
  await deployment.publish([call('last', 'late', 30, 180_000, { revision: 1 })]);
  documents = await deployment.documents(9);
  await deployment.app('billing').stop();
}, 120_000);
afterAll(() => deployment.stop());

const numbered = (clientId: string, sequence: number): IssuedDocument => {
  const found = documents.find(
    (document) => document.clientId === clientId && document.sequence === sequence,
  );
  if (!found) throw new Error(`${clientId} has no document ${sequence}`);
  return found;
};

describe('contador verify', () => {
  it('proves every document from the logs alone: invoices, late lines, notes', async () => {
    const { code, stdout, stderr } = await verify('--all');
    expect([code, stderr]).toEqual([0, '9 documents proven, 0 not.\n']);
    const { number, total } = numbered('notes', 1);
    expect(stdout).toContain(`ok ${number} notes `);
    expect(stdout).toContain(` EUR ${total}\n`);
    expect(documents.map(({ type }) => type).sort()).toContain('debit-note');
    expect(numbered('next-invoice', 2).lines.some(({ difference }) => difference)).toBe(true);
    expect(numbered('backdated', 2).lines[0]?.difference?.cause.contractVersions).toEqual([2]);
    expect(numbered('last', 3).lines[0]?.difference?.cause.events).toEqual([
      { source: '/pbx', id: 'late', revision: 1 },
    ]);
  });

  it('proves one document, by number or id, as text and as JSON', async () => {
    const { number, documentId, total } = numbered('last', 3);
    const { code, stdout } = await verify(number, '--format', 'json');
    expect([code, JSON.parse(stdout)]).toMatchObject([
      0,
      { documents: [{ proven: true, number, documentId, total }], proven: 1, notProven: 0 },
    ]);
    expect((await verify(documentId)).stdout).toMatch(new RegExp(`^ok ${number} last .*\n$`));
    expect(await verify('2026-999999')).toMatchObject({ code: 2, stdout: '' });
    expect(await verify()).toMatchObject({ code: 2, stderr: 'name a document, or use --all\n' });
  });

  it('checks every number against the pattern of its series, today’s or an earlier one', async () => {
    const today = { CONTADOR_NUMBER_PATTERN: 'ES-{NNNN}' };
    const off = await runVerify(today, '--all');
    expect([off.code, off.stderr]).toEqual([1, '0 documents proven, 9 not.\n']);
    expect(off.stdout).toMatch(/WRONG .*: its number does not match the pattern ES-\{NNNN\} of the series\n/);
    const before = await runVerify(today, '--all', '--earlier-pattern', '{YYYY}-{NNNNNN}');
    expect([before.code, before.stderr]).toEqual([0, '9 documents proven, 0 not.\n']);
    expect((await verify('--all', '--earlier-pattern', '{MM}')).code).toBe(2);
  });

  describe('a document that another program published', () => {
    /** A document with changed content, and a matching hash. */
    const forged = (document: IssuedDocument, change: object): IssuedDocument => {
      const changed = { ...document, ...change };
      return { ...changed, contentHash: contentHash(changed) };
    };
    const withOtherExplanation = (document: IssuedDocument): IssuedDocument => {
      const [first, ...rest] = document.lines;
      if (!first) throw new Error('no line');
      const explanation = { ...first.explanation, quantity: '99' };
      return forged(document, { lines: [{ ...first, explanation }, ...rest] });
    };
    const withHigherPrice = (document: IssuedDocument): IssuedDocument => {
      const [first, ...rest] = document.lines;
      if (!first) throw new Error('no line');
      return forged(document, { lines: [{ ...first, quantity: '99' }, ...rest] });
    };

    beforeAll(async () => {
      const { contentHash: _hash, ...unhashed } = numbered('notes', 2);
      const published = [
        numbered('next-invoice', 1), // the same number again
        withHigherPrice(numbered('next-invoice', 1)),
        forged(numbered('last', 1), { usageHash: 'f00d' }),
        { ...unhashed, contentHash: numbered('notes', 1).contentHash },
        withOtherExplanation(numbered('notes', 1)),
        forged(numbered('next-invoice', 2), { number: '2026-000777' }),
        forged(numbered('last', 2), { note: 'Pay to another account' }),
        forged(numbered('backdated', 1), { documentId: 'invented', number: '2026-777777' }),
      ];
      const producer = createProducer(deployment.kafka);
      await producer.send(
        deployment.topics.invoices,
        published.map((data) => ({
          key: data.clientId,
          value: JSON.stringify({ id: data.documentId, data }),
        })),
      );
      await producer.close();
    });

    it('is reported with the first line that differs, with its actual and its expected value', async () => {
      const { code, stdout, stderr } = await verify('--all');
      expect([code, stderr]).toEqual([1, '9 documents proven, 7 not.\n']);
      const { number, lines } = numbered('next-invoice', 1);
      const line = `${lines[0]?.description}, tier 1: `;
      expect(stdout).toContain(
        `WRONG ${number} next-invoice ${stdout.match(/next-invoice (\S+)/)?.[1]} EUR ${numbered('next-invoice', 1).total}: line 1, quantity differs\n` +
          `    is       ${line}99 minute × 0.65 = ${lines[0]?.amount}\n` +
          `    must be  ${line}20 minute × 0.65 = ${lines[0]?.amount}\n`,
      );
      const { number: last, usageHash } = numbered('last', 1);
      expect(stdout).toMatch(
        new RegExp(
          `WRONG ${last} last .*: usageHash differs\n    is       f00d\n    must be  ${usageHash}\n`,
        ),
      );
      expect(stdout).toMatch(/WRONG \S+ notes .*: its content does not match its hash\n/);
      expect(stdout).toMatch(/WRONG \S+ notes .*: line 1, explanation\/quantity differs\n {4}is {7}99\n/);
      expect(stdout).toMatch(/WRONG 2026-000777 next-invoice .*: it was already published with number \S+\n/);
      expect(stdout).toMatch(/WRONG \S+ last .*: note differs\n {4}is {7}Pay to another account\n/);
      expect(stdout).toMatch(/WRONG 2026-777777 backdated .*: no close of backdated .* books it\n/);
    });

    it('does not affect the result for the others', async () => {
      expect(await verify(numbered('backdated', 2).number)).toMatchObject({ code: 0 });
      expect(await verify(numbered('next-invoice', 1).number)).toMatchObject({ code: 1 });
    });
  });

  describe('records that are not what their topic holds', () => {
    /** The start of the line that reports each record. */
    let others: string[];
    let ignored: string[];
    const countLines = (text: string, starts: readonly string[]): number[] =>
      starts.map((start) => text.split('\n').filter((line) => line.startsWith(start)).length);

    beforeAll(async () => {
      const { journal: _journal, ...withoutJournal } = numbered('notes', 1);
      const producer = createProducer(deployment.kafka);
      const publish = async (topic: 'invoices' | 'contracts' | 'adjustments', key: string, value: string) => {
        const [appended] = await producer.send(deployment.topics[topic], [{ key, value }]);
        return `at ${appended?.partition}/${appended?.baseOffset} of the ${topic} topic`;
      };
      const json = (data: unknown): string => JSON.stringify({ data });
      others = [
        `NO DOCUMENT ${await publish('invoices', 'notes', json(withoutJournal))} (invalid): the data is no document: /journal: journal is missing; `,
        `NO DOCUMENT ${await publish('invoices', 'last', json('nothing'))} (invalid): the data is no document: /: this is "nothing"; `,
      ];
      ignored = [
        `The record ${await publish('contracts', 'last/7', '{"clientId":"last"}')}, with key last/7, is ignored, as in billing: `,
        `The record ${await publish('adjustments', 'last', '{')}, with key last, is ignored, as in billing: SyntaxError: `,
      ];
      await producer.close();
    });

    it('are reported once, by their position, and all documents are proven', async () => {
      const { code, stdout, stderr } = await verify('--all');
      expect([code, stdout.match(/^ok /gm)?.length]).toEqual([1, 9]);
      expect(stderr).toMatch(/^9 documents proven, 9 not \(records that are not documents: 2\)\.\n$/m);
      expect(countLines(stderr, [...others, ...ignored])).toEqual([1, 1, 1, 1]);
    });

    it('leave the JSON valid, and the exit code of one document unchanged', async () => {
      const all = await verify('--all', '--format', 'json');
      const result = JSON.parse(all.stdout) as { others: { partition: number; offset: number }[] };
      const invalid = { faults: [{ code: 'invalid' }] };
      expect([all.code, result]).toMatchObject([1, { proven: 9, notProven: 9, others: [invalid, invalid] }]);
      const positions = result.others.map(
        ({ partition, offset }) => `NO DOCUMENT at ${partition}/${offset} `,
      );
      expect(positions.sort()).toEqual(others.map((line) => line.slice(0, line.indexOf('of '))).sort());
      const { number } = numbered('backdated', 2);
      const one = await verify(number, '--format', 'json');
      expect([one.code, JSON.parse(one.stdout)]).toMatchObject([0, { proven: 1, notProven: 0 }]);
      const { REDIS_URL: _redis, ...env } = deployment.env;
      const events = await contador(env, 'events', number, '1', '--format', 'json');
      expect([events.code, JSON.parse(events.stdout)]).toMatchObject([0, { number }]);
      expect(countLines(one.stderr, [...others, ...ignored])).toEqual([0, 0, 1, 1]);
      expect(countLines(events.stderr, [...others, ...ignored])).toEqual([0, 0, 1, 0]);
    });
  });
});
