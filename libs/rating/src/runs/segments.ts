import { segments } from '#contracts';
import type { ContractVersion, Period, Terms } from '#contracts';
import type { TimeRange } from '#usage';
import { Rational } from '../money/index.js';

/** Rule 1: the period is split where a version starts. A segment without terms has no contract in force. */
export interface Segment extends TimeRange {
  readonly index: number;
  readonly terms: Terms | undefined;
}

/** A segment with a contract in force. */
export interface ContractSegment extends Segment {
  readonly terms: Terms;
}

/** @param versions validated versions of one client, in any order */
export const cutSegments = (versions: readonly ContractVersion[], period: Period): Segment[] =>
  segments(versions, period).map((segment, index) => ({ ...segment, index }));

export const hasContract = (segment: Segment): segment is ContractSegment => segment.terms !== undefined;

/** Elapsed time of a range divided by that of the period, exact. */
export const timeShare = (range: TimeRange, period: TimeRange): Rational =>
  Rational.of(range.toMs - range.fromMs, period.toMs - period.fromMs);
