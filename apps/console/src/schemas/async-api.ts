import { TOPICS } from '#kafka';
import type { TopicName } from '#kafka';
import { DAY_MS } from '#usage';
import { topicMessages } from './topic-messages.js';
import { messageSchemas } from './message-schemas.js';

const PREFIX = 'contador.';

/** The topics as they are created where a deployment sets nothing. */
const topics = TOPICS(PREFIX, { journalRetentionMs: 400 * DAY_MS });

/** What each topic holds, whether contador receives or sends its records, and whether others may rely on them. */
const CHANNELS: Record<TopicName, { readonly does: readonly ('receive' | 'send')[]; readonly text: string }> =
  {
    journal: {
      does: ['receive', 'send'],
      text: 'Events of platforms, and the markers with which billing closes periods. The key is the client’s id.',
    },
    invoices: { does: ['send'], text: 'Issued documents. The key is the client’s id.' },
    contracts: {
      does: ['send'],
      text: 'Signed versions of contracts. The key is the client’s id and the version.',
    },
    adjustments: { does: ['send'], text: 'Manual credits and charges. The key is the client’s id.' },
    deadLetters: {
      does: ['send'],
      text: 'Records that could not be used, with their bytes and headers; the reason and the origin are headers.',
    },
    audit: { does: ['send'], text: 'Changes that people made. The key is the client’s id, if there is one.' },
    access: { does: ['send'], text: 'Access keys with the hash of their secret. Internal.' },
    drafts: { does: ['send'], text: 'Documents of closes before they are numbered. Internal.' },
  };

function channel(name: TopicName): Record<string, unknown> {
  const { name: address, partitions, cleanupPolicy, retentionMs, maxMessageBytes } = topics[name];
  return {
    ...{ address, description: CHANNELS[name].text },
    messages: Object.fromEntries(
      topicMessages[name].map((message) => [message, { $ref: `#/components/messages/${message}` }]),
    ),
    bindings: {
      kafka: {
        ...{ topic: address, partitions },
        topicConfiguration: {
          'cleanup.policy': [cleanupPolicy],
          ...(name !== 'journal' && { 'retention.ms': retentionMs }),
          'max.message.bytes': maxMessageBytes,
        },
      },
    },
  };
}

const operations = (name: TopicName): [string, object][] =>
  CHANNELS[name].does.map((action) => [
    `${action}-${name}`,
    { action, channel: { $ref: `#/channels/${name}` } },
  ]);

/** The AsyncAPI description of all topics, from contador’s point of view: it receives events and sends documents. */
export function asyncApi(version: string): Record<string, unknown> {
  const names = Object.keys(CHANNELS) as TopicName[];
  return {
    asyncapi: '3.0.0',
    info: {
      ...{ title: 'contador', version },
      description:
        'The topics of contador. CONTADOR_TOPIC_PREFIX replaces the prefix contador. of their names. CloudEvents are ' +
        'binary (attributes as ce_ headers, the value is the data) or structured (the value is the whole event).',
      license: { name: 'Apache-2.0' },
    },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(names.map((name) => [name, channel(name)])),
    operations: Object.fromEntries(names.flatMap(operations)),
    components: messageSchemas(),
  };
}
