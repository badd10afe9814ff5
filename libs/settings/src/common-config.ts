import { Matches, Max, Min, Validate } from 'class-validator';
import { IsNumberPattern, parseSellers } from '#invoicing';
import type { Seller } from '#invoicing';
import { ProcessConfig, Setting, duration, integer, retention, text } from '#runtime';
import type { Kind } from '#runtime';
import { ID_PATTERN, MAX_BATCH_BYTES } from '#usage';
import { LongEnoughRetention } from './long-enough-retention.js';

const sellers: Kind<readonly Seller[]> = {
  name: 'JSON list',
  parse: parseSellers,
  show: (value) => JSON.stringify(value),
};

/** Settings of every process of contador. Durations are in milliseconds. */
export class CommonConfig extends ProcessConfig {
  @Setting('CONTADOR_TOPIC_PREFIX', {
    is: text,
    default: 'contador.',
    description: 'Prefix of every topic, group and key, so that several deployments can share a cluster.',
  })
  @Matches(/^[A-Za-z0-9._-]{1,100}$/, {
    message: 'may contain only letters, digits, dot, underscore and hyphen',
  })
  topicPrefix!: string;

  @Setting('CONTADOR_JOURNAL_PARTITIONS', {
    is: integer,
    default: '12',
    description:
      'Partitions of the journal. Fixed once the journal has records: a client stays in its partition.',
  })
  @Min(1, { message: 'must be at least 1' })
  @Max(10_000, { message: 'must be at most 10000' })
  journalPartitions!: number;

  @Setting('CONTADOR_REPLICATION_FACTOR', {
    is: integer,
    default: '1',
    description: 'Copies of each topic when it is created; 3 in production.',
  })
  @Min(1, { message: 'must be at least 1' })
  @Max(100, { message: 'must be at most 100' })
  replicationFactor!: number;

  @Setting('CONTADOR_LATE_WINDOW', {
    is: duration,
    default: 'P62D',
    description:
      'Events that ended longer ago than this on arrival are rejected. Event ids are kept for the same time.',
  })
  @Min(1, { message: 'must be longer than 0' })
  lateWindowMs!: number;

  @Setting('CONTADOR_CLOCK_SKEW', {
    is: duration,
    default: 'PT5M',
    description: "How far in the future an event may end by the broker's clock.",
  })
  clockSkewMs!: number;

  @Setting('CONTADOR_MAX_BATCH_BYTES', {
    is: integer,
    default: String(MAX_BATCH_BYTES),
    description:
      'Maximum size of a batch of records when decompressed: its bytes, and 256 for each record and header. A larger batch ' +
      'is refused as a whole. The same for all processes; a change requires a rebuild.',
  })
  @Min(16_777_216, { message: 'must be at least 16777216 (16 MiB)' })
  @Max(536_870_912, { message: 'must be at most 536870912 (512 MiB)' })
  maxBatchBytes!: number;

  @Setting('CONTADOR_JOURNAL_RETENTION', {
    is: retention,
    default: 'forever',
    description:
      'How long the journal keeps its records; at least the late window and 31 days. Deleted records can be neither rebuilt nor verified.',
  })
  @LongEnoughRetention()
  journalRetentionMs!: number;

  @Setting('CONTADOR_SERIES', {
    is: text,
    default: 'main',
    description: 'Name of the number series if one legal entity invoices; not used with CONTADOR_SELLERS.',
  })
  @Matches(ID_PATTERN, { message: 'must be an id of letters, digits, . _ -' })
  series!: string;

  @Setting('CONTADOR_SELLERS', {
    is: sellers,
    optional: true,
    description:
      'Legal entities that invoice, each with its own number series: {id, name, vatId?, country?, numberPattern?}. ' +
      'The same for all processes, restarted together. Entries may only be appended, since the position in the list is ' +
      'the partition of the drafts; a seller that has invoiced under CONTADOR_SERIES must be the first entry, with that ' +
      'name as its id. Not set: one seller, by CONTADOR_SERIES and the CONTADOR_SELLER_ settings.',
  })
  sellers?: readonly Seller[];

  @Setting('CONTADOR_NUMBER_PATTERN', {
    is: text,
    default: '{YYYY}-{NNNNNN}',
    description:
      'Numbers of documents: text with {N…} for the number and {YYYY} or {YY} for the year of issue. ' +
      'Not used for sellers with their own pattern.',
  })
  @Validate(IsNumberPattern)
  numberPattern!: string;

  /** The number pattern of a seller's documents. */
  sellerPattern(sellerId: string): string {
    return this.sellers?.find(({ id }) => id === sellerId)?.numberPattern ?? this.numberPattern;
  }

  /** Ids of the sellers; the index is the number series. */
  get sellerIds(): string[] {
    return this.sellers?.map(({ id }) => id) ?? [this.series];
  }

  /** Number of number series. */
  get numberSeries(): number {
    return this.sellerIds.length;
  }
}
