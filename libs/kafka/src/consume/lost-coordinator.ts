import kafkajs from 'kafkajs';
import type { Broker, Cluster, PartitionAssigner } from 'kafkajs';

/** A member's requests to its coordinator; kafkajs declares only some of them. */
const REQUESTS = ['joinGroup', 'syncGroup', 'heartbeat', 'offsetCommit', 'offsetFetch'] as const;

/** Answered only once the other members have joined; kafkajs limits their duration itself. */
const AWAIT_MEMBERS: ReadonlySet<string> = new Set(['joinGroup', 'syncGroup']);

type Coordinator = Record<(typeof REQUESTS)[number], (request: unknown) => Promise<unknown>>;

/** On an error of this type kafkajs looks the coordinator up and rejoins as the same member. */
class CoordinatorLostError extends kafkajs.KafkaJSError {
  override readonly name = 'CoordinatorLostError';
  readonly type = 'NOT_COORDINATOR_FOR_GROUP';

  constructor(override readonly cause: Error) {
    super('the coordinator of the group does not respond');
  }
}

export interface CoordinatorWatch {
  /** Time limit for a coordinator's answer. */
  answerWithinMs: number;
  /** Called once for each coordinator that stops answering. */
  onLost: (error: Error) => void;
}

/**
 * An assigner that makes the consumer look up its group's coordinator again as soon as it stops answering.
 *
 * kafkajs looks it up when it joins, and rejoins when the coordinator answers that it no longer is one. A dead
 * broker gives no answer: kafkajs keeps asking until all retries are spent, minutes later, and then begins as a
 * new member, for whom the group waits until the old one's session expires. The assignment itself is kafkajs's
 * own; an assigner is only the one place where a consumer exposes its cluster.
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
      // a host that hangs accepts connections and requests, and would block a join for its whole time limit
      await within(answerWithinMs, coordinator.apiVersions());
      wasFound = isKnown = true;
      return watched(coordinator, answerWithinMs, lost);
    } catch (error) {
      // before the first success the cause may be a wrong setting, which the caller must learn of
      throw wasFound && isOutOfReach(error) ? lost(error) : error;
    }
  };
}

/** The same broker, but a missing answer is an error that makes kafkajs look it up again. */
function watched(broker: Broker, answerWithinMs: number, lost: (error: Error) => Error): Broker {
  const coordinator = broker as unknown as Coordinator;
  const copy = Object.create(broker) as Broker;
  for (const name of REQUESTS) {
    const request = async (body: unknown): Promise<unknown> => {
      const answer = coordinator[name](body);
      try {
        return await (AWAIT_MEMBERS.has(name) ? answer : within(answerWithinMs, answer));
      } catch (error) {
        throw isUnanswered(error) ? lost(error) : error;
      }
    };
    Object.defineProperty(copy, name, { value: request });
  }
  return copy;
}

/** Whether a request failed without an answer. */
function isUnanswered(error: unknown): error is Error {
  return (
    error instanceof kafkajs.KafkaJSConnectionError ||
    error instanceof kafkajs.KafkaJSRequestTimeoutError ||
    error instanceof kafkajs.KafkaJSLockTimeout
  );
}

/** Whether no broker could be asked for the coordinator, or none of them knew it. */
function isOutOfReach(error: unknown): error is Error {
  return (
    isUnanswered(error) ||
    error instanceof kafkajs.KafkaJSNumberOfRetriesExceeded ||
    error instanceof kafkajs.KafkaJSGroupCoordinatorNotFound
  );
}

async function within<T>(limitMs: number, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_resolve, reject) => {
    const error = new kafkajs.KafkaJSConnectionError(`no response within ${limitMs} ms`);
    timer = setTimeout(() => reject(error), limitMs);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
