/**
 * Loaded before a process's own code (`--import`): kills the process, as kill -9 does, right before or right after
 * one of its effects. CONTADOR_TEST_DIE_AT names it, for example `draft:before`. The product knows nothing of this.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Redis } from 'ioredis';
import kafkajs from 'kafkajs';

const at = process.env.TEST_DIE_AT ?? '';

/** Ends the process at once; what is on the way is lost, what has arrived has arrived. */
function die() {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => undefined);
}

async function around(effect, work) {
  if (at === `${effect}:before`) return die();
  const result = await work();
  if (at === `${effect}:after`) return die();
  return result;
}

const EFFECTS = { journal: 'marker', drafts: 'draft', invoices: 'invoice' };
const effectOf = (topic) => EFFECTS[topic.slice(topic.lastIndexOf('.') + 1)] ?? topic;

const producerOf = kafkajs.Kafka.prototype.producer;
const ownKafka = kafkajs.Kafka;
const wrapProducer = (producer) => {
  const { send, transaction } = producer;
  return {
    ...producer,
    send: (record) =>
      record.messages.length === 0 ? send(record) : around(effectOf(record.topic), () => send(record)),
    transaction: async () => {
      const opened = await transaction();
      return {
        ...opened,
        send: (record) => around(effectOf(record.topic), () => opened.send(record)),
        commit: () => around('publication', () => opened.commit()),
      };
    },
  };
};
// kafkajs makes its methods in the constructor's prototype in some builds and on the instance in others.
if (producerOf) {
  ownKafka.prototype.producer = function (...args) {
    return wrapProducer(producerOf.apply(this, args));
  };
}

const lua = readFileSync(new URL('../../../libs/store/src/commands/commit.lua', import.meta.url), 'utf8');
const commitSha = createHash('sha1').update(lua).digest('hex');
const sendCommand = Redis.prototype.sendCommand;
Redis.prototype.sendCommand = function (command, ...rest) {
  const [script] = command.args;
  const commits =
    (command.name === 'evalsha' && script === commitSha) || (command.name === 'eval' && script === lua);
  if (!commits || !at.startsWith('numbers:')) return sendCommand.call(this, command, ...rest);
  if (at === 'numbers:before') return die();
  const sent = sendCommand.call(this, command, ...rest);
  return Promise.resolve(sent).then(die);
};
