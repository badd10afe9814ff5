import type { ContractVersion } from '#contracts';
import { Rational } from '../../src/money/index.js';

/** A part of the period under one version, or under none. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly terms: ContractVersion | undefined;
}

/** Rule 1 for one instant: the version with the latest `effectiveFrom` up to it; of equal ones, the higher version. */
export function naiveTerms(versions: readonly ContractVersion[], at: number): ContractVersion | undefined {
  let best: ContractVersion | undefined;
  for (const version of versions) {
    const since = Date.parse(version.effectiveFrom);
    if (since > at) continue;
    const bestSince = best === undefined ? -Infinity : Date.parse(best.effectiveFrom);
    if (best === undefined || since > bestSince || (since === bestSince && version.version > best.version)) {
      best = version;
    }
  }
  return best?.model === 'ended' ? undefined : best;
}

export function pieces(versions: readonly ContractVersion[], from: number, to: number): Piece[] {
  const starts = versions
    .map((version) => Date.parse(version.effectiveFrom))
    .filter((at) => at > from && at < to);
  const cuts = [...new Set([from, ...starts, to])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((at, index) => ({
    from: at,
    to: cuts[index + 1] ?? to,
    terms: naiveTerms(versions, at),
  }));
}

const DECIMAL = /^-?\d+(\.\d+)?$/;
const UNORDERED = ['counts', 'on', 'activities', 'days', 'dates'];

/** A text that is equal for equal terms: decimals are compared by value, some lists in any order. */
export function same(value: unknown, key = ''): string {
  if (typeof value === 'string' && DECIMAL.test(value) && key !== 'name' && key !== 'queue') {
    const [whole = '', decimals = ''] = value.split('.');
    return `${BigInt(whole)}.${decimals.replace(/0+$/, '')}`;
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => same(item));
    return `[${(UNORDERED.includes(key) ? items.sort() : items).join(',')}]`;
  }
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .map(([name, member]) => `${name}:${same(member, name)}`)
    .sort()
    .join(',')}}`;
}

const COUNTS = ['usage', 'overflow', 'hours'];
export const countedComponents = ({ minimum }: ContractVersion): readonly string[] =>
  minimum?.kind === 'floor' ? (minimum.counts ?? COUNTS) : [];

export const writtenDiscounts = ({ discounts = [] }: ContractVersion) =>
  discounts.map((discount) => ({ description: 'Discount', on: COUNTS, ...discount }));

const frame = (terms: ContractVersion): string =>
  same({
    model: terms.model,
    bands: terms.bands ?? [],
    short: terms.contacts?.shortContactSeconds ?? 0,
    discounts: writtenDiscounts(terms),
    kind: terms.minimum?.kind,
    counts: countedComponents(terms),
  });

/** Rule 7: the index of the first piece of a run, found by walking back while adjacent pieces have an equal part. */
export function runStart(
  all: readonly Piece[],
  index: number,
  parts: (terms: ContractVersion) => string[],
  part: string,
): number {
  const terms = all[index]?.terms;
  const before = all[index - 1]?.terms;
  if (terms === undefined || before === undefined) return index;
  if (frame(terms) !== frame(before) || !parts(before).includes(part)) return index;
  return runStart(all, index - 1, parts, part);
}

export const share = (
  { from, to }: Pick<Piece, 'from' | 'to'>,
  period: Pick<Piece, 'from' | 'to'>,
): Rational => Rational.of(to - from, period.to - period.from);
