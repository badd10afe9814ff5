import { FoldConfig } from '#runtime';

/** ingest needs nothing beyond what every fold does: it knows no contracts and no prices. */
export class IngestConfig extends FoldConfig {}
