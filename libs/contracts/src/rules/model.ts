import type { Fault } from '../reading/fault.js';
import type { ContractVersion } from '../terms/contract-version.js';
import { required, unused } from './fields-used.js';

type Field = keyof ContractVersion;

/** Parts that depend on the model: `contacts` prices legs, `team` the dedicated hours, `overflow` the usage beyond them. */
const MODEL_PARTS = ['contacts', 'team', 'overflow'] as const satisfies Field[];
type ModelPart = (typeof MODEL_PARTS)[number];

const GENERAL_PARTS = [
  ...(['zone', 'currency', 'period', 'grace', 'latePolicy', 'paymentDays'] as const),
  ...(['language', 'bands', 'minimum', 'fees', 'discounts', 'tax', 'customer'] as const),
] satisfies Field[];

interface Uses {
  readonly needs: readonly ModelPart[];
  readonly ignores: readonly ModelPart[];
}

/** The parts that the model needs and those it does not use; `overflow.by` decides on `contacts`. */
const usesOf = ({ model, overflow }: ContractVersion): Uses => {
  switch (model) {
    case 'per-event':
      return { needs: ['contacts'], ignores: ['team', 'overflow'] };
    case 'hourly':
      return { needs: ['team'], ignores: ['contacts', 'overflow'] };
    case 'mixed':
      if (overflow?.by === 'routing') return { needs: ['team', 'overflow', 'contacts'], ignores: [] };
      return { needs: ['team', 'overflow'], ignores: overflow?.by === 'capacity' ? ['contacts'] : [] };
    default:
      return { needs: [], ignores: [] };
  }
};

/** Every model needs its parts and allows no others; `ended` allows only a seller and a note. */
export const checkModel = (version: ContractVersion): Fault[] => {
  const { model, overflow } = version;
  if (model === 'ended')
    return unused(
      version,
      [...GENERAL_PARTS, ...MODEL_PARTS],
      '',
      'by model ended, which allows only a seller and a note',
    );
  const how = model === 'mixed' && overflow !== undefined ? ` with overflow by ${overflow.by}` : '';
  const why = `by model ${model}${how}`;
  const { needs, ignores } = usesOf(version);
  return [
    ...required(version, ['zone', 'currency', 'period', 'tax'], '', 'by every model but ended'),
    ...required(version, needs, '', why),
    ...unused(version, ignores, '', why),
  ];
};
