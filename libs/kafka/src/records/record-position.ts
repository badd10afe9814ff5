/** Position of a record. */
export interface RecordPosition {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** `contador.journal/3/42` */
export const positionText = ({ topic, partition, offset }: RecordPosition): string =>
  `${topic}/${partition}/${offset}`;

/** Parses the output of `positionText`; undefined for any other text. A topic's name has at most 249 characters. */
export function parsePosition(text: string): RecordPosition | undefined {
  const [, topic, partition, offset] = /^([\w.-]{1,249})\/(\d{1,9})\/(\d{1,15})$/.exec(text) ?? [];
  return topic === undefined ? undefined : { topic, partition: Number(partition), offset: Number(offset) };
}

/** A map by position that needs little memory for very many positions of one partition. */
export class PositionMap<V> {
  private readonly partitions = new Map<string, Map<number, V>>();

  get(position: RecordPosition): V | undefined {
    return this.partitions.get(partitionText(position))?.get(position.offset);
  }

  set(position: RecordPosition, value: V): void {
    const name = partitionText(position);
    const offsets = this.partitions.get(name) ?? new Map<number, V>();
    this.partitions.set(name, offsets.set(position.offset, value));
  }
}

const partitionText = ({ topic, partition }: RecordPosition): string => `${topic}/${partition}`;
