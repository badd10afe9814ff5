import kafkajs from 'kafkajs';
import type { Broker, Cluster, PartitionAssigner } from 'kafkajs';

/** What a member asks of its coordinator; kafkajs declares only a part of it. */
const REQUESTS = ['joinGroup', 'syncGroup', 'heartbeat', 'offsetCommit', 'offsetFetch'] as const;

/** They are answered once the other members have joined, and kafkajs limits how long they may take. */
const AWAIT_MEMBERS: ReadonlySet<string> = new Set(['joinGroup', 'syncGroup']);

type Coordinator = Record<(typeof REQUESTS)[number], (request: unknown) => Promise<unknown>>;

/** By this type kafkajs knows that it has to look the coordinator up and join again, as the member that it is. */
class CoordinatorLostError extends kafkajs.KafkaJSError {
  override readonly name = 'CoordinatorLostError';
  readonly type = 'NOT_COORDINATOR_FOR_GROUP';

  constructor(override readonly cause: Error) {
    super('the coordinator of the group does not answer');
  }
}

export interface CoordinatorWatch {
  /** How long a coordinator may take to answer that it is there. */
  answerWithinMs: number;
  /** The coordinator does not answer any more; once for each that is lost. */
  onLost: (error: Error) => void;
}

/**
 * An assigner that has the consumer look its group's coordinator up again as soon as that does not answer.
 *
 * kafkajs looks it up when it joins, and joins again when the coordinator says that it is not one any more. A dead
 * broker says nothing: kafkajs goes on asking it until all retries are spent, minutes later, and then begins as a
 * new member, for whom the group waits until the old one's session is over. The assigner itself is kafkajs's own:
 * it is the one place where a consumer hands out its cluster.
 */
export function watchingCoordinator(watch: CoordinatorWatch): PartitionAssigner {
  return (given) => {
    watchCluster(given.cluster, watch);
    return kafkajs.PartitionAssigners.roundRobin(given);
  };
}

function watchCluster(cluster: Cluster, { answerWithinMs, onLost }: CoordinatorWatch): void {
  const find = cluster.findGroupCoordinator.bind(cluster);
  let isKnown = false;
  const lost = (error: Error): CoordinatorLostError => {
    if (isKnown) onLost(error);
    isKnown = false;
    return new CoordinatorLostError(error);
  };
  let wasFound = false;
  cluster.findGroupCoordinator = async (group) => {
    try {
      const coordinator = await find(group);
      // a host that hangs takes connections and requests, and would keep a join for its whole time limit
      await within(answerWithinMs, coordinator.apiVersions());
      wasFound = isKnown = true;
      return watched(coordinator, answerWithinMs, lost);
    } catch (error) {
      // before the first time it may be a setting that is wrong, and that is for the caller to hear
      throw wasFound && isOutOfReach(error) ? lost(error) : error;
    }
  };
}

/** The same broker, whose silence is an error that has it looked up again. */
function watched(broker: Broker, answerWithinMs: number, lost: (error: Error) => Error): Broker {
  const coordinator = broker as unknown as Coordinator;
  const copy = Object.create(broker) as Broker;
  for (const name of REQUESTS) {
    const ask = async (request: unknown): Promise<unknown> => {
      const answer = coordinator[name](request);
      try {
        return await (AWAIT_MEMBERS.has(name) ? answer : within(answerWithinMs, answer));
      } catch (error) {
        throw isSilence(error) ? lost(error) : error;
      }
    };
    Object.defineProperty(copy, name, { value: ask });
  }
  return copy;
}

/** Whether a request failed because nobody answered, and not by an answer. */
function isSilence(error: unknown): error is Error {
  return (
    error instanceof kafkajs.KafkaJSConnectionError ||
    error instanceof kafkajs.KafkaJSRequestTimeoutError ||
    error instanceof kafkajs.KafkaJSLockTimeout
  );
}

/** Whether no broker could be asked who the coordinator is, or none of them knew. */
function isOutOfReach(error: unknown): error is Error {
  return (
    isSilence(error) ||
    error instanceof kafkajs.KafkaJSNumberOfRetriesExceeded ||
    error instanceof kafkajs.KafkaJSGroupCoordinatorNotFound
  );
}

async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_resolve, reject) => {
    const error = new kafkajs.KafkaJSConnectionError(`no answer within ${limitMs} ms`);
    timer = setTimeout(() => reject(error), limitMs);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
