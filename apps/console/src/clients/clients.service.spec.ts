import { describe, expect, it } from '@jest/globals';
import { ContractView } from '../contracts/contract-view.js';
import { encodeCursor } from '../http/cursor.js';
import { Problem } from '../problems/problem.js';
import { ClientsService } from './clients.service.js';

const service = new ClientsService(
  { partition: () => 3, requireVersions: () => Promise.resolve([]) },
  new ContractView(() => undefined),
  { clientIds: () => Promise.resolve(['delta', 'acme', 'borealis']) },
  { journalPartitions: 12 },
);

describe('ClientsService', () => {
  it('lists every client once, ordered by id, and the last page without a next', async () => {
    const first = await service.page({ limit: 2 });
    expect(first.clients.map(({ clientId }) => clientId)).toEqual(['acme', 'borealis']);
    const last = await service.page({ limit: 2, cursor: first.next ?? '' });
    expect(last.clients.map(({ clientId }) => clientId)).toEqual(['delta']);
    expect(last).not.toHaveProperty('next');
  });

  it('does not announce a page that would be empty', async () => {
    expect(await service.page({ limit: 3 })).not.toHaveProperty('next');
  });

  it('refuses the cursor of another list', async () => {
    const cursor = encodeCursor('acme', { list: 'documents' });
    await expect(service.page({ limit: 2, cursor })).rejects.toThrow(Problem);
  });
});
