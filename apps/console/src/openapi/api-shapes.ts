import { AccessKeyDetails } from '#access';
import { CHARGING_MODELS, ContractVersion } from '#contracts';
import type { PartShape } from '#contracts';
import { Adjustment, AdjustmentOrder, IssuedDocument } from '#invoicing';
import { RatedLine } from '#rating';
import { auditSchemas } from './audit-shapes.js';
import { EVENT_TYPES, eventDataSchemas, eventSchema } from './event-schemas.js';
import { shapeSchemas } from './shape-schemas.js';
import type { SchemaObject } from './shape-schemas.js';

const refPrefix = '#/components/schemas/';

/** A reference to the schema of a shape in the API description. */
export const schemaRef = (shape: PartShape): { $ref: string } => ({ $ref: refPrefix + shape.name });

/** The schema of a list of a shape. */
export const schemaList = (shape: PartShape): { type: 'array'; items: { $ref: string } } => ({
  type: 'array',
  items: schemaRef(shape),
});

const DRAFT_CONTRACT = 'DraftContract';
const EVENT = 'Event';

const audit = auditSchemas(refPrefix);

/** References to the schemas of what a change replaces or makes. */
export const auditedValueRefs = [ContractVersion, Adjustment, AccessKeyDetails].map(schemaRef);

/** References to the schemas of the details of audited changes. */
export const auditDetailRefs = Object.keys(audit.details).map((name) => ({
  $ref: refPrefix + name,
}));

/** A list of contracts that are compared and not signed. */
export const draftContractList = { type: 'array', items: { $ref: refPrefix + DRAFT_CONTRACT } } as const;

/** An event, or any other JSON object: the fold decides, as it does for every record of the journal. */
export const eventOrRefused = {
  anyOf: [{ $ref: refPrefix + EVENT }, { type: 'object', additionalProperties: true }],
} satisfies SchemaObject;

/** The request names the client of the contracts, and they apply to the whole period compared. */
const draftContract = (version: SchemaObject): SchemaObject => ({
  ...version,
  description:
    'A contract version that is not signed: `clientId` and `version` may be omitted, `effectiveFrom` is ignored',
  properties: {
    ...version.properties,
    effectiveFrom: { description: 'Ignored: the terms apply to the whole period compared' },
    model: { enum: [...CHARGING_MODELS] },
  },
  required: ['model'] satisfies (keyof ContractVersion)[],
});

/** The schemas of what is stored as the API reads or returns it: contracts, adjustments, events, documents, changes. */
export function apiShapes(): Record<string, SchemaObject> {
  const read = shapeSchemas([ContractVersion, AdjustmentOrder], { refPrefix, unknownFields: 'refused' });
  return {
    ...shapeSchemas([IssuedDocument, RatedLine], { refPrefix, unknownFields: 'allowed' }),
    ...audit.parts,
    ...audit.details,
    ...read,
    ...eventDataSchemas(),
    [EVENT]: { anyOf: EVENT_TYPES.map((type) => eventSchema(type, refPrefix)) },
    [DRAFT_CONTRACT]: draftContract(read[ContractVersion.name] ?? {}),
  };
}
