import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const records = (description: string) => ApiProperty({ type: 'integer', description });

/** The outcomes of records: received = accepted + duplicate + superseded + forwarded + rejected. */
export class CountersDto {
  @records('All records read')
  readonly received!: number;

  @records('Counted')
  readonly accepted!: number;

  @records('Repetitions of a revision')
  readonly duplicate!: number;

  @records('Revisions older than the current one')
  readonly superseded!: number;

  @records('Records with another key than that of their client, forwarded under its key')
  readonly forwarded!: number;

  @records('Invalid records, written to the dead letters')
  readonly rejected!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'Rejected records by code',
    example: { 'invalid-time': 3 },
  })
  readonly rejectedByCode!: Readonly<Record<string, number>>;
}

export class PartitionIngestDto {
  @ApiProperty({ type: 'integer' })
  readonly partition!: number;

  @ApiPropertyOptional({
    type: 'integer',
    description: 'The next record to fold; absent until the first is folded',
  })
  readonly position?: number;

  @ApiProperty({ type: 'integer', description: 'The offset of the next record appended to the log' })
  readonly highWatermark!: number;

  @ApiProperty({ type: 'integer', description: 'Records not folded yet' })
  readonly lagRecords!: number;

  @ApiProperty({
    description: 'The age of the oldest record not folded yet, by its append time, in seconds',
  })
  readonly lagSeconds!: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'When the last record folded was appended' })
  readonly lastAppendedAt?: string;

  @ApiPropertyOptional({
    format: 'date-time',
    description: 'When an ingest process last read the partition, with or without records; absent = never',
  })
  readonly lastSeenAt?: string;

  @ApiProperty({ type: CountersDto })
  readonly counters!: CountersDto;
}

export class IngestTotalsDto {
  @ApiPropertyOptional({
    format: 'date-time',
    description: 'Of the partition with the oldest last read; absent = a partition was never read',
  })
  readonly lastSeenAt?: string;

  @ApiPropertyOptional({
    enum: [true],
    description:
      'No process has read one of the partitions for 20 s: ingest is not running, or does not consume all partitions',
  })
  readonly isInactive?: true;

  @ApiProperty({ type: 'integer' })
  readonly lagRecords!: number;

  @ApiProperty({ description: 'Of the partition with the largest lag, in seconds' })
  readonly lagSeconds!: number;

  @ApiProperty({ type: CountersDto })
  readonly counters!: CountersDto;
}

export class IngestDto {
  @ApiProperty({ format: 'date-time' })
  readonly at!: string;

  @ApiProperty({ description: 'The journal’s topic' })
  readonly topic!: string;

  @ApiProperty({ type: [PartitionIngestDto] })
  readonly partitions!: readonly PartitionIngestDto[];

  @ApiProperty({ type: IngestTotalsDto })
  readonly totals!: IngestTotalsDto;
}
