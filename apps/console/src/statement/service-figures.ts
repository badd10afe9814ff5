import { Rational, printQuantity } from '#rating';
import type { ServiceFiguresDto } from './service-figures.dto.js';
import type { CountedMeasures } from './sum-measures.js';

/** Volumes of a sum of usage, and their averages and rates; absent where nothing was counted. */
export function serviceFigures(sum: CountedMeasures): ServiceFiguresDto {
  const { contacts, handled, short, abandoned, legs, answeredLegs } = sum;
  const { talkMs, holdMs, wrapMs, handleMs, responses } = sum;
  return {
    ...{ contacts, handled, short, abandoned, legs, answeredLegs, responses },
    ...{ talkMs, holdMs, wrapMs, handleMs },
    ...optional('ahtMs', average(handleMs, answeredLegs)),
    ...optional('asaMs', average(sum.answeredQueueMs, answeredLegs)),
    ...optional('frtMs', average(sum.responseMs, responses)),
    ...optional('abandonmentRate', ratio(abandoned, contacts)),
  };
}

const average = (sum: number, count: number): number | undefined =>
  count === 0 ? undefined : Math.round(sum / count);

/** The ratio to six decimals; undefined if the whole is 0. */
export const ratio = (part: number, whole: number): string | undefined =>
  whole === 0 ? undefined : printQuantity(Rational.of(part, whole));

/** A member that is absent if it has no value. */
export const optional = <K extends string, V>(name: K, value: V | undefined): Partial<Record<K, V>> =>
  value === undefined ? {} : ({ [name]: value } as Record<K, V>);
