import { describe, expect, it } from '@jest/globals';
import { TopicsMisconfiguredError, topicFaults } from './topic-faults.js';
import { topicSettings } from './topic-spec.js';
import { TOPICS } from './topics.js';

const { journal, contracts, drafts } = TOPICS('contador.', { journalRetentionMs: 1000 });

function stateOf(spec: typeof journal, changes: Record<string, string> = {}, partitions = spec.partitions) {
  return { partitions, copies: 3, settings: new Map(Object.entries({ ...topicSettings(spec), ...changes })) };
}

describe('topicFaults', () => {
  it('returns none for a topic as it was created', () => {
    for (const spec of Object.values(TOPICS('x.', { journalRetentionMs: -1, replicationFactor: 3 }))) {
      expect(topicFaults(spec, stateOf(spec), 'b:1')).toEqual([]);
    }
  });

  it('gives the actual and the required value and the command that fixes it', () => {
    expect(topicFaults(journal, stateOf(journal, { 'message.timestamp.type': 'CreateTime' }), 'b:1')).toEqual(
      [
        {
          topic: 'contador.journal',
          setting: 'message.timestamp.type',
          is: 'CreateTime',
          mustBe: 'LogAppendTime',
          remedy:
            'kafka-configs.sh --bootstrap-server b:1 --alter --entity-type topics --entity-name contador.journal --add-config message.timestamp.type=LogAppendTime',
        },
      ],
    );
  });

  const settingsAtFault = (spec: typeof journal, changes: Record<string, string>, partitions?: number) =>
    topicFaults(spec, stateOf(spec, changes, partitions), 'b:1').map(({ setting }) => setting);

  it('keeps the additional partitions of a topic that grows', () => {
    const [fault, ...others] = topicFaults(drafts, stateOf(drafts, {}, 2), 'b:1');
    expect(others).toEqual([]);
    expect(fault).toMatchObject({
      is: '2',
      mustBe: '1',
      remedy: 'configure 2: partitions cannot be removed',
    });
  });

  it('accepts longer retention and larger records, not shorter and smaller ones', () => {
    expect(settingsAtFault(journal, { 'retention.ms': '2000', 'max.message.bytes': '99999999' })).toEqual([]);
    expect(settingsAtFault(journal, { 'retention.ms': '-1' })).toEqual([]);
    expect(settingsAtFault(journal, { 'retention.ms': '999', 'max.message.bytes': '1048588' })).toEqual([
      'retention.ms',
      'max.message.bytes',
    ]);
    expect(settingsAtFault(drafts, { 'retention.ms': '99999999999' })).toEqual(['retention.ms']);
  });

  it('refuses a limit by size, which loses records as well', () => {
    expect(settingsAtFault(journal, { 'retention.bytes': '1000' })).toEqual(['retention.bytes']);
  });

  it('refuses compaction where it is not allowed, and its absence where it is required', () => {
    expect(settingsAtFault(journal, { 'cleanup.policy': 'compact' })).toEqual(['cleanup.policy']);
    expect(settingsAtFault(contracts, { 'cleanup.policy': 'delete', 'retention.ms': '1' })).toEqual([
      'cleanup.policy',
    ]);
  });

  it('refuses fewer or more partitions', () => {
    const [fewer] = topicFaults(journal, stateOf(journal, {}, 3), 'b:1');
    expect(fewer).toMatchObject({ setting: 'partitions', is: '3', mustBe: '12' });
    expect(fewer?.remedy).toContain('--partitions 12');
    const [more] = topicFaults(journal, stateOf(journal, {}, 24), 'b:1');
    expect(more?.remedy).toContain('configure 24 partitions');
  });

  it('are all listed by the error', () => {
    const faults = [journal, contracts].flatMap((spec) =>
      topicFaults(spec, { partitions: spec.partitions, copies: 3, settings: new Map() }, 'b:1'),
    );
    const { message } = new TopicsMisconfiguredError(faults);
    for (const { topic, setting, remedy } of faults) {
      expect(message).toContain(`${topic}: ${setting} is unset`);
      expect(message).toContain(remedy);
    }
    expect(faults).toHaveLength(8);
  });
});
