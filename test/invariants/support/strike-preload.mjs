/**
 * Loaded before a process's own code (`--import`): sends the process a signal right before or right after one
 * of its effects. The file that TEST_STRIKE names holds the signal and the point, for example `SIGKILL
 * draft:before`. The first process that reaches the point deletes the file, so the signal is sent once. The
 * product knows nothing of this.
 */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { URL } from 'node:url';
import { Redis } from 'ioredis';
import kafkajs from 'kafkajs';

const order = process.env.TEST_STRIKE ?? '';

/**
 * Data in flight is lost or arrives; data that has arrived stays. After SIGSTOP and SIGCONT the process
 * continues here.
 */
function strikeAt(point) {
  let text;
  try {
    text = readFileSync(order, 'utf8');
  } catch {
    return;
  }
  const [signal, at] = text.split(' ');
  if (at !== point) return;
  rmSync(order);
  process.kill(process.pid, signal);
}

async function around(effect, work) {
  strikeAt(`${effect}:before`);
  const result = await work();
  strikeAt(`${effect}:after`);
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
