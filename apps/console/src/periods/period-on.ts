import { inForce, parseInstant, periodContaining, periodOfLocalDate, periodsFrom } from '#contracts';
import type { ContractVersion, Period } from '#contracts';
import type { Close } from '#usage';
import type { PreviewState } from '../preview/preview.js';
import { Problem } from '../problems/problem.js';

/** The period that holds a local date, or now, with the bounds that it is or will be closed with. */
export function periodOn(
  versions: readonly ContractVersion[],
  closes: readonly Close[],
  date: string | undefined,
  nowMs: number,
): { readonly period: Period; readonly state: PreviewState } | undefined {
  const drawn = date === undefined ? periodContaining(versions, nowMs) : periodOfLocalDate(versions, date);
  if (!drawn) return undefined;
  // A closed period keeps its bounds, also when a backdated version would draw them otherwise.
  const closed = closes.find(({ fromMs, toMs }) => fromMs <= drawn.fromMs && drawn.fromMs < toMs);
  if (closed) return { period: { ...drawn, fromMs: closed.fromMs, toMs: closed.toMs }, state: 'closed' };
  const closedUntilMs = closes.at(-1)?.toMs;
  const sinceMs = closedUntilMs ?? firstInForceMs(versions);
  const next = periodsFrom(versions, sinceMs).next().value;
  const period = { ...drawn, fromMs: Math.max(drawn.fromMs, closedUntilMs ?? -Infinity) };
  return { period, state: next?.toMs === drawn.toMs ? 'next' : 'later' };
}

const firstInForceMs = (versions: readonly ContractVersion[]): number =>
  Math.min(
    ...versions
      .map(({ effectiveFrom }) => parseInstant(effectiveFrom) ?? Infinity)
      .filter((fromMs) => inForce(versions, fromMs) !== undefined),
  );

export const noPeriod = (clientId: string, date: string | undefined): Problem =>
  new Problem(
    'no-period',
    `No contract of ${clientId} is in force ${date === undefined ? 'now' : `on ${date}`}`,
  );
