import { Injectable } from '@nestjs/common';
import type { CloseGround } from '#contracts';
import { countedCloses, parseIssuedDocument } from '#invoicing';
import { DocumentReader } from '#store';
import type { Close } from '#usage';
import { ContractView } from './contract-view.js';

/** Determines which closes of a client count, and why. */
@Injectable()
export class CountedClosesReader {
  constructor(
    private readonly view: ContractView,
    private readonly documents: DocumentReader,
  ) {}

  /** In log order. Reads the client's documents only if not every close is of the calendar. */
  grounds(clientId: string, closes: readonly Close[]): Promise<ReadonlyMap<Close, CloseGround>> {
    return countedCloses(closes, this.view.signed(clientId), async () => {
      const texts = await this.documents.documents({ clientId, limit: Infinity });
      return texts.map(parseIssuedDocument);
    });
  }

  async counted(clientId: string, closes: readonly Close[]): Promise<Close[]> {
    return [...(await this.grounds(clientId, closes)).keys()];
  }
}
