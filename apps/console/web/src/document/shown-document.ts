import type { SchemaOf } from '../api/schema-of';

/** A document to show: an issued one, or a preview. */
export type ShownDocument = SchemaOf<'IssuedDocument'> | SchemaOf<'PreviewDocumentDto'>;
