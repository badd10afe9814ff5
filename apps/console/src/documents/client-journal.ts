import { Injectable } from '@nestjs/common';
import { Connections } from '#connections';
import { LogEnds, choosePartition, readRange } from '#kafka';
import type { ReplayedRecord } from '#usage';
import { ConsoleConfig } from '../config/console-config.js';

/** Reads the partition of the journal that holds a client's events. */
@Injectable()
export class ClientJournal {
  constructor(
    private readonly connections: Connections,
    private readonly config: ConsoleConfig,
    private readonly ends: LogEnds,
  ) {}

  /** Reads it from its start up to and including an offset. */
  async replay(clientId: string, offset: number, onRecord: (record: ReplayedRecord) => void): Promise<void> {
    const { kafka, topics } = this.connections;
    const partition = choosePartition(clientId, this.config.journalPartitions);
    const { low, high } = await this.ends.read(partition);
    await readRange(kafka, topics.journal.name, partition, low, Math.min(high, offset + 1), onRecord);
  }
}
