import type { Fault } from '../../reading/fault.js';
import type { ContractVersion } from '../contract-version.js';
import { unused } from '../../reading/fields-used.js';

/** Only a floor has `counts`. */
export const checkMinimum = ({ minimum }: ContractVersion): Fault[] =>
  minimum?.kind === 'base-fee' ? unused(minimum, ['counts'], '/minimum', 'by a base fee') : [];
