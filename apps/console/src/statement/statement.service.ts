import { isSameRange, slotStart } from '#usage';
import type { ClientState, Close } from '#usage';
import type { UsageReader } from '#store';
import type { ClientDirectory } from '../clients/client-directory.js';
import type { ContractView } from '../contracts/contract-view.js';
import type { ResponseLimits } from '../http/response-limits.js';
import type { CountedClosesReader } from '../periods/counted-closes-reader.js';
import { timeRangeOf } from '../periods/period-bounds.js';
import { noPeriod, periodOn } from '../periods/period-on.js';
import { statementOf } from './statement.js';
import type { StatementDto } from './statement.dto.js';

export interface StatementSources {
  readonly view: Pick<ContractView, 'signed'>;
  readonly directory: Pick<ClientDirectory, 'versionsOf'>;
  readonly usage: Pick<UsageReader, 'client' | 'usage'>;
  readonly closes: Pick<CountedClosesReader, 'counted'>;
  readonly limits: ResponseLimits;
}

/** Reports volumes and service levels of a period: for a closed one, of the usage that its documents were rated from. */
export class StatementService {
  constructor(private readonly sources: StatementSources) {}

  /** @throws Problem if the client is unknown, or no contract is in force then */
  async report(clientId: string, date: string | undefined, nowMs: number): Promise<StatementDto> {
    const { view, directory, usage, closes, limits } = this.sources;
    const versions = await directory.versionsOf(clientId);
    const signed = view.signed(clientId);
    const client = await usage.client(clientId);
    const counted = await closes.counted(clientId, client.closes);
    const found = periodOn({ versions, signed, closes: counted }, date, nowMs);
    if (!found) throw noPeriod(clientId, date);
    const { period, state } = found;
    limits.period(period);
    const close = counted.findLast((each) => isSameRange(each, period));
    const [rows, now] = await Promise.all([
      usage.usage({ clientId, ...period, ...(close && { asOfClose: close.index }) }),
      close && isChanged(client.late, close) ? usage.usage({ clientId, ...period }) : undefined,
    ]);
    const { zone, ...timeRange } = timeRangeOf(period);
    const statement = statementOf(versions, rows, period);
    const since = now && changes(statement, statementOf(versions, now, period));
    return {
      ...{ clientId, period: timeRange, zone, state },
      asOf: new Date(close?.appendedAtMs ?? nowMs).toISOString(),
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
