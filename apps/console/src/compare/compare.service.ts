import { Injectable } from '@nestjs/common';
import { lastTerms } from '#contracts';
import type { ContractVersion, Fault } from '#contracts';
import { findPeriod } from '#invoicing';
import { UsageReader } from '#store';
import { isoInstant } from '#usage';
import { ClientDirectory } from '../clients/client-directory.js';
import { ContractView } from '../contracts/contract-view.js';
import { CountedClosesReader } from '../contracts/counted-closes-reader.js';
import { ResponseLimits } from '../http/response-limits.js';
import { ConcurrencyLimit } from '../http/concurrency-limit.js';
import { printPeriod } from '../periods/print-period.js';
import { noPeriod } from '../periods/no-period.js';
import { faultCount } from '../problems/fault-count.js';
import { Problem } from '../problems/problem.js';
import { readCompareRequest } from './compare-request.js';
import { CompareWorkers } from './compare-workers.js';
import type { ComparisonDto } from './comparison.dto.js';

const MAX_CONCURRENT = 2;

/** Computes what the usage of a period would cost under other terms. */
@Injectable()
export class CompareService {
  private readonly concurrency = new ConcurrencyLimit(
    MAX_CONCURRENT,
    'Other comparisons are running: try again in a few seconds',
  );

  constructor(
    private readonly view: ContractView,
    private readonly directory: ClientDirectory,
    private readonly usage: UsageReader,
    private readonly closes: CountedClosesReader,
    private readonly limits: ResponseLimits,
    private readonly workers: CompareWorkers,
  ) {}

  /** @throws Problem if the client is unknown, no contract is in force then, or something cannot be compared */
  async compare(clientId: string, body: unknown, nowMs: number): Promise<ComparisonDto> {
    const versions = await this.directory.requireVersions(clientId);
    const request = readCompareRequest(body, clientId);
    if ('faults' in request) throw invalid(request.faults);
    const client = await this.usage.client(clientId);
    const counted = await this.closes.counted(clientId, client.closes);
    const known = { versions, signed: this.view.signed(clientId), closes: counted };
    const found = findPeriod(known, request.period, nowMs);
    // As on a document of the period.
    const currency = found && lastTerms(versions, found.period)?.currency;
    if (!found || currency === undefined) throw noPeriod(clientId, request.period);
    const { period, state } = found;
    this.limits.period(period);
    const faults = request.contracts.flatMap((contract, index) => otherCurrency(contract, index, currency));
    if (faults.length > 0) throw invalid(faults);
    return this.concurrency.run(async () => {
      const rows = await this.usage.usage({ clientId, ...period });
      const { contracts: drafts, period: _date, ...given } = request;
      const { zone, choices, ...compared } = await this.workers.compare({
        ...{ versions, drafts, given, usage: rows, period },
      });
      return {
        ...{ clientId, state, asOf: isoInstant(nowMs) },
        ...compared,
        period: withoutZone(printPeriod({ ...period, zone })),
        zone,
        choices: choices.map(({ document: { lines, listed, contractVersions }, ...choice }) => ({
          ...choice,
          ...{ lines, listed, contractVersions },
        })),
      };
    });
  }
}

const withoutZone = ({ zone: _zone, ...printed }: ReturnType<typeof printPeriod>) => printed;

const invalid = (faults: readonly Fault[]): Problem =>
  new Problem('invalid-comparison', `${faultCount(faults)} in the comparison request`, faults);

const otherCurrency = ({ currency }: ContractVersion, index: number, present: string): Fault[] =>
  currency === present
    ? []
    : [
        {
          pointer: `/contracts/${index}/currency`,
          code: 'other-currency',
          message: `must be ${present}, as in the present contract: amounts in two currencies cannot be compared`,
        },
      ];
