import { firstHeaderText } from '#kafka';
import { readDeadLetter } from '#records';
import type { FollowedRecord } from '#kafka';
import { FollowedLog } from '../billing-converges/followed-log.js';
import { PARTITIONS } from '../../support/deployment/index.js';
import type { Deployment } from '../../support/deployment/index.js';

/** Every record of a topic, by partition. */
export async function readTopic(
  { kafka }: Deployment,
  topic: string,
  partitions: number,
): Promise<(readonly FollowedRecord[])[]> {
  const log = await FollowedLog.open(kafka, topic);
  try {
    return await Promise.all(Array.from({ length: partitions }, (_, partition) => log.read(partition)));
  } finally {
    await log.close();
  }
}

export const readJournal = (deployment: Deployment): ReturnType<typeof readTopic> =>
  readTopic(deployment, deployment.topics.journal, PARTITIONS);

/** Origins of forwarded records, once per forward. */
export const listForwards = (journal: readonly (readonly FollowedRecord[])[]): string[] =>
  journal.flat().flatMap(({ headers }) => firstHeaderText(headers, 'contador-forwarded-from') ?? []);

/** Origins of rejected records, once per dead letter. */
export async function readDeadLetters(deployment: Deployment): Promise<string[]> {
  const deadLetters = await readTopic(deployment, deployment.topics.deadLetters, 1);
  return deadLetters.flat().flatMap((record) => {
    const deadLetter = readDeadLetter(record);
    return deadLetter ? [`${deadLetter.topic}/${deadLetter.partition}/${deadLetter.record.offset}`] : [];
  });
}
