import { segments } from '#contracts';
import type { ContractVersion, Period, Terms } from '#contracts';
import { Rational } from '../money/index.js';

/** A half-open stretch of time, epoch ms. */
export interface Stretch {
  readonly fromMs: number;
  readonly toMs: number;
}

/** Rule 1: the period is cut where a version starts. A segment without terms has no contract in force. */
export interface Segment extends Stretch {
  readonly index: number;
  readonly terms: Terms | undefined;
}

/** A segment with a contract in force. */
export interface ContractSegment extends Segment {
  readonly terms: Terms;
}

/** @param versions checked versions of one client, in any order. */
export const segmentsOf = (versions: readonly ContractVersion[], { fromMs, toMs }: Period): Segment[] =>
  segments(versions, fromMs, toMs).map((segment, index) => ({ ...segment, index }));

export const hasContract = (segment: Segment): segment is ContractSegment => segment.terms !== undefined;

/** Share of a stretch in the period: real elapsed time over real elapsed time, exact. */
export const shareOf = (stretch: Stretch, period: Stretch): Rational =>
  Rational.of(stretch.toMs - stretch.fromMs, period.toMs - period.fromMs);
