import type { Connections } from '#connections';
import { followTopic } from '#kafka';
import type { Following, RawRecord } from '#kafka';

type Topic = 'adjustments' | 'contracts';

/** What a topic is folded into. */
interface ClientView {
  /** @returns the client whose data the record has changed; undefined if it has changed none */
  fold(record: RawRecord): string | undefined;
}

interface ChangePublisher {
  publishClientChange(topic: Topic, clientId: string | undefined): void;
}

/** Folds a topic into a view, and publishes each change of a client under the topic's name. */
export const followClientChanges = (
  topic: Topic,
  view: ClientView,
  { kafka, topics }: Pick<Connections, 'kafka' | 'topics'>,
  live: ChangePublisher,
): Promise<Following> =>
  followTopic(kafka, topics[topic].name, (record) => live.publishClientChange(topic, view.fold(record)));
