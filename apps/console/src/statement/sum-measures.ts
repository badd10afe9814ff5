import { UsageMeasuresDto } from '../usage/usage-measures.dto.js';

/** What a statement's figures are made from. */
const COUNTED = [
  ...(['contacts', 'handled', 'short', 'abandoned', 'legs', 'answeredLegs', 'responses'] as const),
  ...(['talkMs', 'holdMs', 'wrapMs', 'handleMs', 'responseMs', 'answeredQueueMs'] as const),
];
export type CountedMeasures = Pick<UsageMeasuresDto, (typeof COUNTED)[number]>;

/** Several sums as one. */
export function sumMeasures(parts: Iterable<CountedMeasures>): CountedMeasures {
  const sum: CountedMeasures = new UsageMeasuresDto();
  for (const part of parts) for (const name of COUNTED) sum[name] += part[name];
  return sum;
}
