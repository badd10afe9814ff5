import type { Format } from '../../format/use-format';
import type { Messages } from '../../i18n/messages';
import type { NamedFigure } from '../../parts/figure-row';
import type { Service, Statement } from './use-statement';

type Texts = Messages['client'];

const NONE = '–';

/** Volumes and service measures, each with its formula. */
export function listServiceFigures(
  service: Service,
  texts: Texts,
  { number, percent, duration }: Format,
): NamedFigure[] {
  const time = (ms: number | undefined): string => (ms === undefined ? NONE : duration(ms));
  const { contacts, handled, abandonmentRate, handleMs, ahtMs, asaMs, frtMs } = service;
  return [
    { name: texts.contacts, value: number(contacts), note: texts.handledOf(number(handled)) },
    { name: texts.handleTime, value: duration(handleMs), note: texts.handleFormula },
    { name: texts.aht, value: time(ahtMs), note: texts.ahtFormula },
    { name: texts.asa, value: time(asaMs), note: texts.asaFormula },
    { name: texts.frt, value: time(frtMs), note: texts.frtFormula },
    {
      name: texts.abandonment,
      value: abandonmentRate === undefined ? NONE : percent(Number(abandonmentRate)),
      note: texts.abandonmentFormula,
    },
  ];
}

/** Figures of the client's core team; none if it was not staffed. */
export function listCoreFigures(
  { core }: Statement,
  texts: Texts,
  { percent, duration }: Format,
): NamedFigure[] {
  const { staffedMs, occupancy, idleInOverflowMs } = core;
  if (staffedMs === 0) return [];
  return [
    {
      name: texts.occupancy,
      value: occupancy === undefined ? NONE : percent(Number(occupancy)),
      note: texts.occupancyFormula,
    },
    { name: texts.staffed, value: duration(staffedMs), note: texts.staffedFormula },
    { name: texts.coreIdle, value: duration(idleInOverflowMs), note: texts.coreIdleFormula },
  ];
}
