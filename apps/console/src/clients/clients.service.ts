import { Inject, Injectable } from '@nestjs/common';
import { UsageReader } from '#store';
import { ConsoleConfig } from '../config/console-config.js';
import type { ClientContractsDto } from '../contracts/contract.dto.js';
import { ContractView } from '../contracts/contract-view.js';
import { toSignedContracts } from '../contracts/signed-contracts.js';
import { encodeCursor, readCursor } from '../http/cursor.js';
import type { PageQuery } from '../http/page-query.js';
import { ClientDirectory } from './client-directory.js';
import { clientEntry } from './client-entry.js';
import type { ClientPageDto } from './client.dto.js';

const LIST = { list: 'clients' };

/** Lists the clients that have a contract or events, and the contract versions of one client. */
@Injectable()
export class ClientsService {
  constructor(
    @Inject(ClientDirectory)
    private readonly directory: Pick<ClientDirectory, 'partition' | 'requireVersions'>,
    private readonly contracts: ContractView,
    @Inject(UsageReader) private readonly usage: Pick<UsageReader, 'clientIds'>,
    @Inject(ConsoleConfig) private readonly config: Pick<ConsoleConfig, 'journalPartitions'>,
  ) {}

  /** Clients ordered by id, those after the cursor. @throws Problem if the cursor is of another query */
  async page({ limit, cursor }: PageQuery): Promise<ClientPageDto> {
    const after = cursor === undefined ? '' : readCursor(cursor, LIST);
    const nowMs = Date.now();
    const metered = new Set(await this.usage.clientIds(this.config.journalPartitions));
    const ids = [...new Set([...metered, ...this.contracts.clientIds()])].filter((id) => id > after).sort();
    const clients = ids.slice(0, limit).map((clientId) =>
      clientEntry(
        {
          clientId,
          partition: this.directory.partition(clientId),
          metered: metered.has(clientId),
          versions: this.contracts.versions(clientId),
        },
        nowMs,
      ),
    );
    const last = clients.at(-1);
    return { clients, ...(ids.length > limit && last && { next: encodeCursor(last.clientId, LIST) }) };
  }

  /** All contract versions of a client. @throws Problem if the client is unknown */
  async signedContracts(clientId: string): Promise<ClientContractsDto> {
    await this.directory.requireVersions(clientId);
    const latest = this.contracts.latest(clientId);
    return { clientId, latest, contracts: toSignedContracts(this.contracts, clientId, Date.now()) };
  }
}
