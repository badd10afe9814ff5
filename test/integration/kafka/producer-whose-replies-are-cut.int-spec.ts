import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createProducer, lastRecords } from '#kafka';
import { BrokerUnderFire } from '../../invariants/nemesis/servers/broker-under-fire.js';
import { TcpProxy } from '../../invariants/nemesis/network/tcp-proxy.js';
import { connectKafka, newTopic, numbers } from './harness.js';

const PARTITIONS = 4;
const RECORDS = 40;
const SENDS = 25;

describe('a producer whose replies are cut off after the effect', () => {
  let proxy: TcpProxy;
  let broker: BrokerUnderFire;
  beforeAll(async () => {
    proxy = await TcpProxy.open();
    broker = await BrokerUnderFire.start(proxy);
  });
  afterAll(async () => {
    await proxy.close();
    await broker.stop();
  });

  it('appends each record once, also records without a key', async () => {
    const kafka = connectKafka([broker.address]);
    const topic = await newTopic(kafka, 'cut', { partitions: PARTITIONS });
    const producer = createProducer(connectKafka([`127.0.0.1:${proxy.port}`]));
    await producer.send(topic, [{ key: null, value: 'first' }]);
    for (let send = 0; send < SENDS; send++) {
      const cutBefore = proxy.seen.cut;
      proxy.weather = { kind: 'cut-replies' };
      const values = numbers(send * RECORDS, (send + 1) * RECORDS);
      const sent = producer.send(
        topic,
        values.map((value, index) => ({ key: index % 4 === 0 ? value : null, value })),
      );
      while (proxy.seen.cut === cutBefore) await new Promise((resolve) => setImmediate(resolve));
      proxy.clearUp();
      await sent;
    }
    await producer.close();
    const records = await lastRecords(kafka, topic, 10_000);
    const values = [...records.values()].flat().map(({ value }) => String(value));
    const all = ['first', ...numbers(0, SENDS * RECORDS)];
    expect(values.sort()).toEqual(all.sort());
  });
});
