import { describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import type { Broker, Cluster, Logger } from 'kafkajs';
import { watchingCoordinator } from './lost-coordinator.js';

const refused = new kafkajs.KafkaJSConnectionError('connect ECONNREFUSED');
const rebalancing = new kafkajs.KafkaJSProtocolError(new Error('the group is rebalancing'));
const noAnswer = (): Promise<never> => new Promise(() => undefined);
const isLost = { name: 'CoordinatorLostError', type: 'NOT_COORDINATOR_FOR_GROUP', retriable: true };

type Ask = () => Promise<unknown>;
type Asked = Broker & Record<'heartbeat' | 'joinGroup', Ask>;

/** A consumer's cluster with the given results of look-ups and requests; `lost` collects the reported errors. */
function watched(answers: { find?: Ask; apiVersions?: Ask; heartbeat?: Ask; joinGroup?: Ask }) {
  const lost: Error[] = [];
  const broker = { nodeId: 2, apiVersions: () => Promise.resolve({}), ...answers };
  const cluster = {
    findGroupCoordinator: async () => {
      await answers.find?.();
      return broker;
    },
  } as unknown as Cluster;
  const assigner = watchingCoordinator({ answerWithinMs: 20, onLost: (error) => void lost.push(error) });
  assigner({ cluster, groupId: 'g', logger: {} as Logger });
  return { lost, find: async () => (await cluster.findGroupCoordinator({ groupId: 'g' })) as Asked };
}

describe('a coordinator', () => {
  it.each([
    ['refuses the connection', () => Promise.reject(refused), refused.message],
    ['accepts a request and does not respond', noAnswer, /^no response within 20 ms/],
  ])('is looked up again when it %s', async (_what, heartbeat, message) => {
    const { find, lost } = watched({ heartbeat });
    const coordinator = await find();
    await expect(coordinator.heartbeat()).rejects.toMatchObject(isLost);
    await expect(coordinator.heartbeat()).rejects.toMatchObject(isLost);
    expect(lost).toHaveLength(1);
    expect(lost[0]?.message).toMatch(message);
  });

  it('is not lost when it answers with an error', async () => {
    const { find, lost } = watched({ heartbeat: () => Promise.reject(rebalancing) });
    await expect((await find()).heartbeat()).rejects.toBe(rebalancing);
    expect(lost).toEqual([]);
  });

  it('may delay a joining member, since it waits for the others', async () => {
    const joined = { generationId: 7 };
    const late = (): Promise<unknown> => new Promise((resolve) => setTimeout(() => resolve(joined), 60));
    const { find } = watched({ joinGroup: late });
    expect(await (await find()).joinGroup()).toBe(joined);
  });

  it('is not joined when it hangs', async () => {
    let isHanging = false;
    const { find } = watched({ apiVersions: () => (isHanging ? noAnswer() : Promise.resolve({})) });
    await find();
    isHanging = true;
    await expect(find()).rejects.toMatchObject(isLost);
  });

  it('is looked up again when it cannot be found, unless none was ever found', async () => {
    const notFound = new kafkajs.KafkaJSNumberOfRetriesExceeded(refused, {
      retryCount: 17,
      retryTime: 2_000,
    });
    const results: Ask[] = [
      () => Promise.reject(notFound),
      () => Promise.resolve(),
      () => Promise.reject(notFound),
    ];
    const { find } = watched({ find: () => (results.shift() as Ask)() });
    await expect(find()).rejects.toBe(notFound);
    await find();
    await expect(find()).rejects.toMatchObject(isLost);
  });
});
