import { Inject, Injectable } from '@nestjs/common';
import { findPeriod } from '#invoicing';
import { UsageReader } from '#store';
import { isSameRange, isoInstant, slotStart } from '#usage';
import type { ClientState, Close } from '#usage';
import { ClientDirectory } from '../clients/client-directory.js';
import { ContractView } from '../contracts/contract-view.js';
import { CountedClosesReader } from '../contracts/counted-closes-reader.js';
import { ResponseLimits } from '../http/response-limits.js';
import { printPeriod } from '../periods/print-period.js';
import { noPeriod } from '../periods/no-period.js';
import { buildStatement } from './statement.js';
import type { StatementDto } from './statement.dto.js';

/** Reports volumes and service levels of a period: for a closed one, of the usage that its documents were rated from. */
@Injectable()
export class StatementService {
  constructor(
    @Inject(ContractView) private readonly view: Pick<ContractView, 'signed'>,
    @Inject(ClientDirectory) private readonly directory: Pick<ClientDirectory, 'requireVersions'>,
    @Inject(UsageReader) private readonly usage: Pick<UsageReader, 'client' | 'usage'>,
    @Inject(CountedClosesReader) private readonly closes: Pick<CountedClosesReader, 'counted'>,
    private readonly limits: ResponseLimits,
  ) {}

  /** @throws Problem if the client is unknown, or no contract is in force then */
  async report(clientId: string, date: string | undefined, nowMs: number): Promise<StatementDto> {
    const versions = await this.directory.requireVersions(clientId);
    const signed = this.view.signed(clientId);
    const client = await this.usage.client(clientId);
    const counted = await this.closes.counted(clientId, client.closes);
    const found = findPeriod({ versions, signed, closes: counted }, date, nowMs);
    if (!found) throw noPeriod(clientId, date);
    const { period, state } = found;
    this.limits.period(period);
    const close = counted.findLast((each) => isSameRange(each, period));
    const [rows, now] = await Promise.all([
      this.usage.usage({ clientId, ...period, ...(close && { asOfClose: close.index }) }),
      close && isChanged(client.late, close) ? this.usage.usage({ clientId, ...period }) : undefined,
    ]);
    const { zone, ...printed } = printPeriod(period);
    const statement = buildStatement(versions, rows, period);
    const since = now && changes(statement, buildStatement(versions, now, period));
    return {
      ...{ clientId, period: printed, zone, state },
      asOf: isoInstant(close?.appendedAtMs ?? nowMs),
      ...(since && { sinceClose: since }),
      ...statement,
    };
  }
}

/** Whether late usage arrived before the end of the close's period: only then is present usage read as well. */
const isChanged = (late: ClientState['late'], { index, toMs }: Close): boolean =>
  [...late].some(([layer, { firstSlot }]) => layer >= index && slotStart(firstSlot) < toMs);

/** What has been added since; undefined if nothing has. */
function changes(
  { total: then }: Pick<StatementDto, 'total'>,
  { total: now }: Pick<StatementDto, 'total'>,
): StatementDto['sinceClose'] {
  const since = {
    contacts: now.contacts - then.contacts,
    legs: now.legs - then.legs,
    handleMs: now.handleMs - then.handleMs,
  };
  return Object.values(since).every((value) => value === 0) ? undefined : since;
}
