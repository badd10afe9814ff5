import { Injectable } from '@nestjs/common';
import {
  MAX_CAUSE_EVENTS,
  bookedAdjustmentIds,
  openAdjustments,
  parseIssuedDocument,
  findPeriod,
  buildPreview,
} from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import { computeForecast } from '#rating';
import { DocumentReader, LateReader, UsageReader } from '#store';
import { isSameRange, isoInstant } from '#usage';
import { AdjustmentView } from '../adjustments/adjustment-view.js';
import { ClientDirectory } from '../clients/client-directory.js';
import { ContractView } from '../contracts/contract-view.js';
import { CountedClosesReader } from '../contracts/counted-closes-reader.js';
import { ResponseLimits } from '../http/response-limits.js';
import { withMethodTexts } from './forecast-texts.js';
import { noPeriod } from '../periods/no-period.js';
import type { PreviewDto } from './preview.dto.js';

/** Computes the invoice of a period as if it closed now. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly directory: ClientDirectory,
    private readonly view: ContractView,
    private readonly adjustments: AdjustmentView,
    private readonly usage: UsageReader,
    private readonly closes: CountedClosesReader,
    private readonly limits: ResponseLimits,
    private readonly late: LateReader,
    private readonly documents: DocumentReader,
  ) {}

  /** @throws Problem if the client is unknown, or no contract is in force then */
  async report(clientId: string, date: string | undefined, nowMs: number): Promise<PreviewDto> {
    const { directory, view, adjustments, usage, late, limits } = this;
    const versions = await directory.requireVersions(clientId);
    const partition = directory.partition(clientId);
    const client = await usage.client(clientId);
    const { closes } = client;
    const signed = view.signed(clientId);
    const counted = await this.closes.counted(clientId, closes);
    const found = findPeriod({ versions, signed, closes: counted }, date, nowMs);
    if (!found) throw noPeriod(clientId, date);
    const { period, state } = found;
    limits.period(period);
    const rows = await usage.usage({ clientId, ...period });
    const preview = await buildPreview(
      {
        ...{ clientId, partition, period, state, versions, signed, closes, usage: rows, nowMs },
        getLateUsage: (layer) => client.late.get(layer),
      },
      {
        usage: ({ fromMs, toMs }) =>
          isSameRange({ fromMs, toMs }, period) ? rows : usage.usage({ clientId, fromMs, toMs }),
        lateEvents: (layers) => late.events({ clientId, partition }, layers, MAX_CAUSE_EVENTS),
        issued: () => this.issued(clientId),
        adjustments: async () =>
          openAdjustments(
            adjustments.list(clientId),
            nowMs,
            bookedAdjustmentIds(await this.issued(clientId)),
          ),
      },
    );
    if (!preview) throw noPeriod(clientId, date);
    const forecast = computeForecast(preview, versions, rows, period, nowMs);
    const { document, others } = preview;
    return {
      ...{ issued: false, asOf: isoInstant(nowMs), state },
      ...document,
      others,
      ...(forecast && { forecast: withMethodTexts(forecast) }),
    };
  }

  private async issued(clientId: string): Promise<IssuedDocument[]> {
    const texts = await this.documents.documents({ clientId, limit: Infinity });
    return texts.map(parseIssuedDocument);
  }
}
