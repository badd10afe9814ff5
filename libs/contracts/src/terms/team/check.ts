import type { Fault } from '../../reading/fault.js';
import type { ContractVersion } from '../contract-version.js';
import type { TeamTerms } from './shape.js';
import { exactlyOne, required, unused } from '../../reading/fields-used.js';
import { checkPricing } from '../pricing/check.js';

const POINTER = '/team';

const checkQuantity = (team: TeamTerms): Fault[] => {
  if (team.fte === undefined && team.hoursPerFte === undefined)
    return exactlyOne(team, ['quantity', 'fte'], POINTER);
  return [
    ...required(team, ['fte', 'hoursPerFte'], POINTER, 'for hours as fte × hoursPerFte'),
    ...unused(team, ['quantity'], POINTER, 'with fte × hoursPerFte'),
  ];
};

const checkHours = (team: TeamTerms): Fault[] => {
  switch (team.hours) {
    case 'contracted':
      return [
        ...checkQuantity(team),
        ...unused(team, ['activities', 'bandPrices'], POINTER, 'by contracted hours'),
      ];
    case 'staffed':
      return unused(
        team,
        ['quantity', 'fte', 'hoursPerFte'],
        POINTER,
        'by staffed hours, which come from shifts',
      );
    default:
      return [];
  }
};

/** Contracted hours have a quantity and no bands; staffed hours come from the shifts. */
export const checkTeam = ({ team, bands = [] }: ContractVersion): Fault[] =>
  team === undefined ? [] : [...checkHours(team), ...checkPricing(team, bands, POINTER)];
