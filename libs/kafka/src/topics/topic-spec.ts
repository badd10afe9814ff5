/** Requirements on a topic. */
export interface TopicSpec {
  name: string;
  partitions: number;
  /** Whether it may get more partitions later: its records are not spread by key. */
  grows?: boolean;
  replicationFactor: number;
  cleanupPolicy: 'delete' | 'compact';
  /** At least this long; -1 is forever. Ignored for a compacted topic. */
  retentionMs: number;
  /** Whose clock timestamps a record; undefined where it does not matter. */
  timestampType?: 'LogAppendTime' | 'CreateTime';
  /** The largest batch of records that it must accept, in bytes. */
  maxMessageBytes: number;
}

/** The requirements as Kafka's own settings. */
export function topicSettings(spec: TopicSpec): Record<string, string> {
  return {
    'cleanup.policy': spec.cleanupPolicy,
    ...(spec.cleanupPolicy === 'delete'
      ? { 'retention.ms': String(spec.retentionMs), 'retention.bytes': '-1' }
      : {}),
    ...(spec.timestampType ? { 'message.timestamp.type': spec.timestampType } : {}),
    'max.message.bytes': String(spec.maxMessageBytes),
  };
}
