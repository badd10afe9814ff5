import { CommonConfig } from '#runtime';

/** ingest needs nothing beyond what every process does: it knows no contracts and no prices. */
export class IngestConfig extends CommonConfig {}
