import type { ApiSchema } from '../api/api-schema';

/** A document to show: an issued one, or a preview. */
export type ShownDocument = ApiSchema<'IssuedDocument'> | ApiSchema<'PreviewDocumentDto'>;
