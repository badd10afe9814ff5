import { topicSettings } from './topic-spec.js';
import type { TopicSpec } from './topic-spec.js';

/** A topic as the broker describes it. */
export interface TopicState {
  partitions: number;
  /** Number of replicas, of the partition that has the fewest. */
  copies: number;
  settings: ReadonlyMap<string, string>;
}

/** A setting that breaks a guarantee. */
export interface TopicFault {
  topic: string;
  setting: string;
  is: string;
  mustBe: string;
  /** The command that fixes it. */
  remedy: string;
}

/** Every fault of one topic. `brokers` is inserted into the commands. */
export function topicFaults(spec: TopicSpec, state: TopicState, brokers: string): TopicFault[] {
  const faults: TopicFault[] = [];
  if (state.partitions !== spec.partitions) faults.push(partitionFault(spec, state.partitions, brokers));
  for (const [setting, required] of Object.entries(topicSettings(spec))) {
    const is = state.settings.get(setting) ?? 'unset';
    if (satisfies(setting, is, required)) continue;
    faults.push({
      topic: spec.name,
      setting,
      is,
      mustBe: mustBe(setting, required),
      remedy: `kafka-configs.sh --bootstrap-server ${brokers} --alter --entity-type topics --entity-name ${spec.name} --add-config ${setting}=${required}`,
    });
  }
  return faults;
}

const isForever = (value: string) => value === '-1';

function satisfies(setting: string, is: string, required: string): boolean {
  switch (setting) {
    case 'retention.ms':
      return isForever(is) || (!isForever(required) && Number(is) >= Number(required));
    case 'max.message.bytes':
      return Number(is) >= Number(required);
    default:
      return is === required;
  }
}

function mustBe(setting: string, required: string): string {
  if (setting === 'max.message.bytes') return `at least ${required}`;
  if (setting !== 'retention.ms') return required;
  return isForever(required) ? '-1 (forever)' : `at least ${required}, or -1 (forever)`;
}

/**
 * If a topic's records are spread by key, more partitions would send a client's later events elsewhere than its
 * earlier ones; fewer partitions are impossible.
 */
function partitionFault(spec: TopicSpec, is: number, brokers: string): TopicFault {
  const add = `kafka-topics.sh --bootstrap-server ${brokers} --alter --topic ${spec.name} --partitions ${spec.partitions}`;
  return {
    topic: spec.name,
    setting: 'partitions',
    is: String(is),
    mustBe: String(spec.partitions),
    remedy: spec.grows
      ? `configure ${is}: partitions cannot be removed`
      : is < spec.partitions
        ? `${add} (only while the topic is empty: keys change partitions)`
        : `configure ${is} partitions, or publish into a new topic under another prefix`,
  };
}

/** The problem and, on a line of its own, the command that fixes it. */
export const faultText = ({ topic, setting, is, mustBe: required, remedy }: TopicFault): string =>
  `${topic}: ${setting} is ${is}, must be ${required}\n    ${remedy}`;

/** Thrown when topics exist with settings that break a guarantee; lists all faults. */
export class TopicsMisconfiguredError extends Error {
  override readonly name = 'TopicsMisconfiguredError';

  constructor(readonly faults: readonly TopicFault[]) {
    const lines = faults.map((fault) => `  ${faultText(fault)}`);
    super(
      `${faults.length === 1 ? '1 topic setting is' : `${faults.length} topic settings are`} invalid:\n${lines.join('\n')}`,
    );
  }
}
