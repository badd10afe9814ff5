/** Where a record lies. */
export interface RecordPosition {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** `contador.journal/3/42` */
export const positionText = ({ topic, partition, offset }: RecordPosition): string =>
  `${topic}/${partition}/${offset}`;

/** What `placeText` made; undefined for any other text. */
export function parsePosition(text: string): RecordPosition | undefined {
  const [, topic, partition, offset] = /^([\w.-]+)\/(\d{1,9})\/(\d{1,15})$/.exec(text) ?? [];
  return topic === undefined ? undefined : { topic, partition: Number(partition), offset: Number(offset) };
}

/** Something by place, in little memory for the very many places of one partition. */
export class PositionMap<V> {
  private readonly partitions = new Map<string, Map<number, V>>();

  get(place: RecordPosition): V | undefined {
    return this.partitions.get(partitionText(place))?.get(place.offset);
  }

  set(place: RecordPosition, value: V): void {
    const name = partitionText(place);
    const offsets = this.partitions.get(name) ?? new Map<number, V>();
    this.partitions.set(name, offsets.set(place.offset, value));
  }
}

const partitionText = ({ topic, partition }: RecordPosition): string => `${topic}/${partition}`;
