import { MAX_CAUSE_EVENTS, adjustmentsOn, openAdjustments } from '#invoicing';
import type { IssuedDocument } from '#invoicing';
import type { DocumentReader, LateReader, UsageReader } from '#store';
import { isSameRange } from '#usage';
import type { AdjustmentView } from '../adjustments/adjustment-view.js';
import type { ClientDirectory } from '../clients/client-directory.js';
import type { ContractView } from '../contracts/contract-view.js';
import type { ResponseLimits } from '../http/response-limits.js';
import { forecastOf } from './forecast.js';
import type { CountedClosesReader } from '../periods/counted-closes-reader.js';
import { noPeriod, periodOn } from '../periods/period-on.js';
import { previewOf } from './preview.js';
import type { PreviewDto } from './preview.dto.js';

/** The sources of a preview. */
export interface PreviewSources {
  readonly directory: ClientDirectory;
  readonly view: ContractView;
  readonly adjustments: AdjustmentView;
  readonly usage: UsageReader;
  readonly closes: Pick<CountedClosesReader, 'counted'>;
  readonly limits: ResponseLimits;
  readonly late: LateReader;
  readonly documents: DocumentReader;
}

/** Computes the invoice of a period as if it closed now. */
export class PreviewService {
  constructor(private readonly sources: PreviewSources) {}

  /** @throws Problem if the client is unknown, or no contract is in force then */
  async report(clientId: string, date: string | undefined, nowMs: number): Promise<PreviewDto> {
    const { directory, view, adjustments, usage, late, limits } = this.sources;
    const versions = await directory.versionsOf(clientId);
    const partition = directory.partitionOf(clientId);
    const client = await usage.client(clientId);
    const { closes } = client;
    const signed = view.signed(clientId);
    const counted = await this.sources.closes.counted(clientId, closes);
    const found = periodOn({ versions, signed, closes: counted }, date, nowMs);
    if (!found) throw noPeriod(clientId, date);
    const { period, state } = found;
    limits.period(period);
    const rows = await usage.usage({ clientId, ...period });
    const preview = await previewOf(
      {
        ...{ clientId, partition, period, state, versions, signed, closes, usage: rows, nowMs },
        lateAfter: (layer) => client.late.get(layer),
      },
      {
        usage: ({ fromMs, toMs }) =>
          isSameRange({ fromMs, toMs }, period) ? rows : usage.usage({ clientId, fromMs, toMs }),
        lateEvents: (layers) => late.events({ clientId, partition }, layers, MAX_CAUSE_EVENTS),
        issued: () => this.issued(clientId),
        adjustments: async () =>
          openAdjustments(adjustments.of(clientId), nowMs, adjustmentsOn(await this.issued(clientId))),
      },
    );
    if (!preview) throw noPeriod(clientId, date);
    const forecast = forecastOf(preview, versions, rows, period, nowMs);
    const { document, others } = preview;
    return {
      ...{ issued: false, asOf: new Date(nowMs).toISOString(), state },
      ...document,
      others,
      ...(forecast && { forecast }),
    };
  }

  private async issued(clientId: string): Promise<IssuedDocument[]> {
    const texts = await this.sources.documents.documents({ clientId, limit: Infinity });
    return texts.map((json) => JSON.parse(json) as IssuedDocument);
  }
}
