import { Inject, Injectable } from '@nestjs/common';
import type { ContractVersion } from '#contracts';
import { choosePartition } from '#kafka';
import { UsageReader } from '#store';
import type { ClientState } from '#usage';
import { ConsoleConfig } from '../config/console-config.js';
import { ContractView } from '../contracts/contract-view.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';
import { clientEntry } from './client-entry.js';
import type { ClientDto } from './client.dto.js';

/** Source of the metered clients. */
export interface MeteredClients {
  clientIds(partitions: number): Promise<string[]>;
  client(clientId: string): Promise<ClientState>;
}

/** Every client that has a contract or events. */
@Injectable()
export class ClientDirectory {
  constructor(
    private readonly contracts: ContractView,
    @Inject(UsageReader) private readonly metered: MeteredClients,
    private readonly config: ConsoleConfig,
  ) {}

  /** The partition of the journal that holds a client's events. */
  partition(clientId: string): number {
    return choosePartition(clientId, this.config.journalPartitions);
  }

  /** Clients in the order of their ids, those after `after`, at most `limit`. */
  async page(after: string, limit: number, nowMs: number): Promise<ClientDto[]> {
    const metered = new Set(await this.metered.clientIds(this.config.journalPartitions));
    const ids = [...new Set([...metered, ...this.contracts.clientIds()])].filter((id) => id > after).sort();
    return ids.slice(0, limit).map((clientId) =>
      clientEntry(
        {
          clientId,
          partition: this.partition(clientId),
          metered: metered.has(clientId),
          versions: this.contracts.versions(clientId),
        },
        nowMs,
      ),
    );
  }

  /** A client's contract versions, none if it is metered only. @throws Problem if the client is unknown */
  async requireVersions(clientId: string): Promise<readonly ContractVersion[]> {
    const versions = this.contracts.versions(clientId);
    if (versions.length > 0 || !(await this.metered.client(clientId)).isNew) return versions;
    throw new Problem(
      'unknown-client',
      `No contract and no event names the client ${JSON.stringify(shortened(clientId))}`,
    );
  }
}
