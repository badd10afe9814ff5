import { Injectable } from '@nestjs/common';
import { numbersByAdjustment, parseIssuedDocument, usualCurrency } from '#invoicing';
import { DocumentReader } from '#store';
import { isoInstant } from '#usage';
import { ClientDirectory } from '../clients/client-directory.js';
import { Problem } from '../problems/problem.js';
import { AdjustmentBooking } from './adjustment-booking.js';
import type { AdjustmentDto } from './adjustment.dto.js';
import { AdjustmentView } from './adjustment-view.js';

/** Books credits and charges for the REST API, and lists them with the document that each one is on. */
@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly adjustments: AdjustmentView,
    private readonly booking: AdjustmentBooking,
    private readonly documents: DocumentReader,
  ) {}

  /** @throws Problem if it is not booked, or not yet */
  async book(
    clientId: string,
    json: unknown,
    by: string,
  ): Promise<{ isNew: boolean; adjustment: AdjustmentDto }> {
    const currency = usualCurrency(await this.directory.requireVersions(clientId), Date.now());
    const booked = await this.booking.book(json, { clientId, currency, by });
    switch (booked.kind) {
      case 'faults':
        throw new Problem(
          'invalid-adjustment',
          `${booked.faults.length} fault(s) in the adjustment`,
          booked.faults,
        );
      case 'conflict':
        throw new Problem(
          'adjustment-conflict',
          `${booked.id} of ${clientId} is the id of another adjustment`,
        );
      case 'behind':
        throw new Problem(
          'unavailable',
          'Published, but not read back yet: send it again to check that it is booked',
        );
      default: {
        const adjustment = (await this.list(clientId)).find(({ id }) => id === booked.adjustment.id);
        if (!adjustment)
          throw new Error(`${booked.adjustment.id} of ${clientId} was booked, but is not in the view`);
        return { isNew: booked.kind === 'booked', adjustment };
      }
    }
  }

  /** All adjustments of a client, in the order in which they were booked. @throws Problem if the client is unknown */
  async list(clientId: string): Promise<AdjustmentDto[]> {
    await this.directory.requireVersions(clientId);
    const all = this.adjustments.list(clientId);
    const texts = all.length === 0 ? [] : await this.documents.documents({ clientId, limit: Infinity });
    const numbers = numbersByAdjustment(texts.map(parseIssuedDocument));
    return all.map(({ adjustment, bookedAtMs }) => {
      const number = numbers.get(adjustment.id);
      return {
        ...adjustment,
        bookedAt: isoInstant(bookedAtMs),
        ...(number !== undefined && { document: number }),
      };
    });
  }
}
