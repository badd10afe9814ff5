/**
 * Loaded before a process's own code (`--import`): kills the process, as kill -9 does, right before or right after
 * one of its effects. TEST_DIE_AT names it, for example `draft:before`. The product knows nothing of this.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { URL } from 'node:url';
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
const effectOf = ({ topic }) => EFFECTS[topic.slice(topic.lastIndexOf('.') + 1)] ?? topic;

const producer = kafkajs.Kafka.prototype.producer;
kafkajs.Kafka.prototype.producer = function (...args) {
  const { send, transaction, ...rest } = producer.apply(this, args);
  return {
    ...rest,
    send: (record) => around(effectOf(record), () => send(record)),
    transaction: async () => {
      const opened = await transaction();
      return {
        ...opened,
        send: (record) => around(effectOf(record), () => opened.send(record)),
        commit: () => around('publication', () => opened.commit()),
      };
    },
  };
};

const lua = readFileSync(new URL('../../../libs/store/src/commands/commit.lua', import.meta.url), 'utf8');
const sha = createHash('sha1').update(lua).digest('hex');
const isCommit = ({ name, args: [script] }) =>
  (name === 'evalsha' && script === sha) || (name === 'eval' && script === lua);

const sendCommand = Redis.prototype.sendCommand;
Redis.prototype.sendCommand = function (command, ...rest) {
  const send = () => sendCommand.call(this, command, ...rest);
  return isCommit(command) ? around('numbers', send) : send();
};
