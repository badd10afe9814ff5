import { Injectable } from '@nestjs/common';
import type { ContractVersion } from '#contracts';
import { choosePartition } from '#kafka';
import { UsageReader } from '#store';
import { ConsoleConfig } from '../config/console-config.js';
import { ContractView } from '../contracts/contract-view.js';
import { Problem } from '../problems/problem.js';
import { shortened } from '../problems/shortened.js';

/** Finds a client and what every feature of a client needs: its contract versions and its partition. */
@Injectable()
export class ClientDirectory {
  constructor(
    private readonly contracts: ContractView,
    private readonly usage: UsageReader,
    private readonly config: ConsoleConfig,
  ) {}

  /** The partition of the journal that holds a client's events. */
  partition(clientId: string): number {
    return choosePartition(clientId, this.config.journalPartitions);
  }

  /** A client's contract versions, none if it is metered only. @throws Problem if the client is unknown */
  async requireVersions(clientId: string): Promise<readonly ContractVersion[]> {
    const versions = this.contracts.versions(clientId);
    if (versions.length > 0 || !(await this.usage.client(clientId)).isNew) return versions;
    throw new Problem(
      'unknown-client',
      `No contract and no event names the client ${JSON.stringify(shortened(clientId))}`,
    );
  }
}
