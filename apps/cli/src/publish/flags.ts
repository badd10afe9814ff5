import type { ContentMode } from '#kafka';

export interface PublishFlags {
  readonly brokers?: string;
  readonly topicPrefix?: string;
  readonly mode: ContentMode;
  readonly resume: boolean;
  readonly force: boolean;
}
