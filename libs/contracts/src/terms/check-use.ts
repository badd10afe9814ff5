import type { Fault } from '../reading/fault.js';
import { required, unused } from '../reading/fields-used.js';
import type { ContractVersion } from './contract-version.js';
import { modelParts } from './model/parts.js';
import { termsUsed } from './term-list.js';

/** Every model needs its terms and allows no others; `ended` allows only a seller and a note. */
export const checkUse = (version: ContractVersion): Fault[] => {
  const { model, overflow } = version;
  if (model === 'ended')
    return unused(
      version,
      [...termsUsed('required', 'optional'), ...termsUsed('by-model')],
      '',
      'by model ended, which allows only a seller and a note',
    );
  const how = model === 'mixed' && overflow !== undefined ? ` with overflow by ${overflow.by}` : '';
  const why = `by model ${model}${how}`;
  const parts = modelParts(version);
  const { needed, allowed = [] } = parts ?? { needed: [] };
  const others =
    parts === undefined
      ? []
      : termsUsed('by-model').filter((name) => ![...needed, ...allowed].includes(name));
  return [
    ...required(version, termsUsed('required'), '', 'by every model but ended'),
    ...required(version, needed, '', why),
    ...unused(version, others, '', why),
  ];
};
