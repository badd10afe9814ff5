import { afterAll, describe, expect, it } from '@jest/globals';
import type { IssuedDocument } from '#invoicing';
import { Deployment } from '../support/deployment/index.js';
import { eventually } from '../support/deployment/eventually.js';
import type { AppProcess } from '../support/processes/index.js';
import type { LogLine } from '../support/processes/log-tail.js';
import { sharedServices } from '../support/shared-services.js';
import { contador } from './verify/run-cli.js';
import { call, close, terms } from './verify/story.js';

const ES = { id: 'es', name: 'Centro S.L.', numberPattern: 'ES-{NNNN}' };
const PT = { id: 'pt', name: 'Centro Lda.', numberPattern: 'PT{NNN}' };
const FR = { id: 'fr', name: 'Centre SARL', numberPattern: 'F{NN}' };
const SELLER_OF: Record<string, string> = { a: 'es', b: 'pt', c: 'es', d: 'fr' };
const place = sharedServices();
const createDeployment = (...sellers: object[]): Deployment =>
  new Deployment(place, { CONTADOR_SELLERS: JSON.stringify(sellers) });
const deployments: Deployment[] = [];
afterAll(() => Promise.all(deployments.map((deployment) => deployment.stop())));

const listNumbers = (documents: readonly IssuedDocument[], series: string): string[] =>
  documents
    .filter((document) => document.series === series)
    .map(({ number }) => number)
    .sort();
/** The series that a process leads; each of two processes has one. */
function led({ logs }: AppProcess): number[] {
  const partitions = logs.findLast(({ msg }) => msg === 'partitions assigned')?.['partitions'] as number[];
  expect(partitions).toHaveLength(1);
  return partitions;
}
const sequence = (count: number, number: (n: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => number(index + 1));

describe('sellers of one deployment', () => {
  it('number their documents each in a separate series, whichever process leads it, and can be added', async () => {
    const two = createDeployment(ES, PT);
    deployments.push(two);
    const [first, second] = [two.app('billing'), two.app('billing')];
    await two.start('ingest');
    await Promise.all([first.start(), second.start()]);
    await two.sign([terms('a'), terms('b', { seller: 'pt' }), terms('c', { seller: 'es' })]);
    const clients = ['a', 'b', 'c'];
    await two.publish(clients.flatMap((id) => [call(id, '1', 4, 60_000), close(id, 0)]));
    await two.documents(3);
    expect([...led(first), ...led(second)].sort()).toEqual([0, 1]);
    await first.kill();
    await two.publish(clients.flatMap((id) => [call(id, '2', 200, 60_000), close(id, 1)]));
    await two.documents(6);
    await two.sign([terms('d', { seller: 'fr', grace: 'PT0S' })]);
    await two.publish([call('d', '1', 4, 60_000), close('d', 0)]);
    const namesSeller = ({ err }: LogLine): boolean =>
      JSON.stringify(err ?? '').includes('names the seller fr, which');
    await eventually(async () => expect(second.logs.some(namesSeller)).toBe(true));
    await two.stop();

    const three = createDeployment(ES, PT, FR);
    deployments.push(three);
    await three.start('ingest', 'billing', 'billing');
    await three.publish(clients.map((id) => close(id, 2)));
    await three.documents(1, 'd');
    const documents = await three.documents(12);
    expect(listNumbers(documents, 'es')).toEqual(sequence(6, (n) => `ES-000${n}`));
    expect(listNumbers(documents, 'pt')).toEqual(sequence(3, (n) => `PT00${n}`));
    expect(listNumbers(documents, 'fr')).toEqual(sequence(3, (n) => `F0${n}`));
    for (const { clientId, series, seller } of documents) {
      expect(series).toBe(SELLER_OF[clientId]);
      expect(seller.name).toBe([ES, PT, FR].find(({ id }) => id === series)?.name);
    }
    for (const clientId of ['a', 'b', 'c', 'd'])
      expect((await three.documents(3, clientId)).map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
    const published = (await three.published(documents.length)).map(({ documentId }) => documentId).sort();
    expect(published).toEqual(documents.map(({ documentId }) => documentId).sort());
    const { stderr } = await contador(three.env, 'verify', '--all');
    expect(stderr).toBe('12 documents proven, 0 not.\n');
  }, 180_000);
});
