import { FoldConfig } from '#settings';

/** ingest needs only the settings of every fold: it reads no contracts and no prices. */
export class IngestConfig extends FoldConfig {}
