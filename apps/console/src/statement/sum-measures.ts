import { UsageMeasuresDto } from '../usage/usage-measures.dto.js';

/** The measures that a statement's figures are computed from. */
const COUNTED = [
  ...(['contacts', 'handled', 'short', 'abandoned', 'legs', 'answeredLegs', 'responses'] as const),
  ...(['talkMs', 'holdMs', 'wrapMs', 'handleMs', 'responseMs', 'answeredQueueMs'] as const),
];
export type CountedMeasures = Pick<UsageMeasuresDto, (typeof COUNTED)[number]>;

/** Adds up several sums. */
export function sumMeasures(parts: Iterable<CountedMeasures>): CountedMeasures {
  const sum: CountedMeasures = new UsageMeasuresDto();
  for (const part of parts) for (const name of COUNTED) sum[name] += part[name];
  return sum;
}
