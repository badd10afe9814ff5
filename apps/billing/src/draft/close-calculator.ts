import type { ContractRegistry } from '#contracts';
import {
  MAX_CAUSE_EVENTS,
  bookedAdjustmentIds,
  closeHistory,
  closeId,
  openAdjustments,
  computeClose,
  parseIssuedDocument,
} from '#invoicing';
import type { Adjustment, AdjustmentRegistry, CloseBatch, IssuedDocument } from '#invoicing';
import type { ClientClose, DocumentReader, LateReader, UsageReader } from '#store';
import type { ClientState } from '#usage';
import type { SeriesOfClients } from '../sellers/series-of-clients.js';
import { CloseBlockedError } from '../close-blocked-error.js';

export interface ComputedClose {
  readonly batch: CloseBatch;
  /** Whether the close matches no period of the client's calendar. */
  readonly isIgnored: boolean;
}

/** Computes the documents of a period close from the usage and ledger state in Redis. */
export class CloseCalculator {
  constructor(
    private readonly contracts: ContractRegistry,
    private readonly usage: UsageReader,
    private readonly late: LateReader,
    private readonly documents: DocumentReader,
    private readonly series: Pick<SeriesOfClients, 'issuer'>,
    private readonly adjustments: Pick<AdjustmentRegistry, 'list'>,
  ) {}

  /**
   * A close that does not count books nothing.
   * @param afterSequence the client's last document so far; all closes before this one must be booked
   */
  async compute(close: ClientClose, afterSequence: number): Promise<ComputedClose> {
    const { clientId, partition, index } = close;
    const issuer = this.series.issuer(clientId);
    const client = await this.readClient(close);
    const history = await closeHistory({
      ...{ clientId, partition, close, signed: this.contracts.signed(clientId) },
      ...{ closes: client.closes, getLateUsage: (layer) => client.late.get(layer) },
      issued: () => this.issued(clientId, afterSequence),
    });
    const batch = { closeId: closeId(clientId, index), clientId, series: issuer.series, afterSequence };
    if (!history) return { batch: { ...batch, documents: [] }, isIgnored: true };
    const documents = await computeClose(
      history,
      {
        usage: (period) =>
          this.usage.usage({ clientId, ...period, asOfClose: index }, (now) => requireClose(now, close)),
        lateEvents: async (layers) => {
          const events = await this.late.events(close, layers, MAX_CAUSE_EVENTS);
          await this.readClient(close);
          return events;
        },
        issued: () => this.issued(clientId, afterSequence),
        adjustments: () => this.openAdjustments(close, afterSequence),
      },
      issuer,
    );
    return { batch: { ...batch, documents }, isIgnored: false };
  }

  private async readClient(close: ClientClose): Promise<ClientState> {
    const client = await this.usage.client(close.clientId);
    requireClose(client, close);
    return client;
  }

  private async openAdjustments(close: ClientClose, afterSequence: number): Promise<Adjustment[]> {
    const { clientId, appendedAtMs } = close;
    const booked = this.adjustments.list(clientId);
    if (booked.length === 0) return [];
    return openAdjustments(
      booked,
      appendedAtMs,
      bookedAdjustmentIds(await this.issued(clientId, afterSequence)),
    );
  }

  /** @throws when the store does not hold all of them: the missing ones would be booked again */
  private async issued(clientId: string, afterSequence: number): Promise<IssuedDocument[]> {
    const texts = await this.documents.documents({ clientId, limit: Infinity });
    const issued = texts.map(parseIssuedDocument).filter(({ sequence }) => sequence <= afterSequence);
    if (issued.length < afterSequence)
      throw new CloseBlockedError(
        { code: 'documents-missing' },
        `the store holds ${issued.length} of the client's ${afterSequence} documents`,
      );
    return issued;
  }
}

/**
 * The store may have lost its last writes, or all, since the close was read, and a state that is being folded
 * again is not the closed one: so everything that is read of the journal's fold is read together with the
 * client, or before it.
 * @throws when the client is without the close
 */
function requireClose({ closes }: ClientState, { offset }: ClientClose): void {
  if (!closes.some((close) => close.offset === offset))
    throw new CloseBlockedError(
      { code: 'close-lost' },
      'the store has lost this close; it is computed after it has been folded again',
    );
}
