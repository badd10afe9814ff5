import type { Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';
import { required, unused } from './fields-used.js';

type Field = keyof ContractVersion;

/** Parts that hang on the model: `contacts` prices legs, `team` the dedicated hours, `overflow` what is beyond them. */
const MODEL_PARTS = ['contacts', 'team', 'overflow'] as const satisfies Field[];
type ModelPart = (typeof MODEL_PARTS)[number];

const GENERAL_PARTS = [
  ...(['zone', 'currency', 'period', 'grace', 'latePolicy', 'paymentDays'] as const),
  ...(['bands', 'minimum', 'fees', 'discounts', 'tax', 'customer'] as const),
] satisfies Field[];

const partsOf = ({ model, overflow }: ContractVersion): readonly ModelPart[] => {
  if (model === 'per-event') return ['contacts'];
  if (model === 'hourly') return ['team'];
  return overflow?.by === 'capacity' ? ['team', 'overflow'] : ['team', 'overflow', 'contacts'];
};

/** Every model needs its parts and takes no others; `ended` takes nothing but a note. */
export const checkModel = (version: ContractVersion): Fault[] => {
  const { model, overflow } = version;
  if (model === 'ended')
    return unused(version, [...GENERAL_PARTS, ...MODEL_PARTS], '', 'by model ended, which takes only a note');
  const general = required(version, ['zone', 'currency', 'period', 'tax'], '', 'by every model but ended');
  if (model !== 'per-event' && model !== 'hourly' && model !== 'mixed') return general;
  const why = `by model ${model}${model === 'mixed' && overflow?.by ? ` with overflow by ${overflow.by}` : ''}`;
  const parts = partsOf(version);
  return [
    ...general,
    ...required(version, parts, '', why),
    ...unused(
      version,
      MODEL_PARTS.filter((part) => !parts.includes(part)),
      '',
      why,
    ),
  ];
};
