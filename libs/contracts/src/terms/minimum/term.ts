import type { Fault } from '../../reading/fault.js';
import { unused } from '../../reading/fields-used.js';
import { DEFAULT_COMPONENTS } from '../components.js';
import type { ContractVersion } from '../contract-version.js';
import type { TermDescriptorByName } from '../descriptor.js';
import type { Minimum } from './shape.js';

/** Only a floor has `counts`. */
const check = ({ minimum: written }: ContractVersion): Fault[] =>
  written?.kind === 'base-fee' ? unused(written, ['counts'], '/minimum', 'by a base fee') : [];

const withDefaults = (written: Minimum): Minimum =>
  written.kind === 'floor' ? { counts: DEFAULT_COMPONENTS, ...written } : written;

export const minimum = {
  use: 'optional',
  check,
  withDefaults,
} as const satisfies TermDescriptorByName<'minimum'>;
