import { DAY_MS } from '#usage';
import type { TopicSpec } from './topic-spec.js';

const MIB = 1024 * 1024;

/** A deployment's choices about its topics. */
export interface TopicChoices {
  /** Not shorter than the late window and a period; -1 is forever. */
  journalRetentionMs: number;
  journalPartitions?: number;
  invoicePartitions?: number;
  /** One partition per number series. */
  numberSeries?: number;
  deadLetterRetentionMs?: number;
  replicationFactor?: number;
}

export type TopicName =
  'journal' | 'drafts' | 'invoices' | 'contracts' | 'adjustments' | 'access' | 'deadLetters' | 'audit';

/** Only the names, for readers and writers. */
export function topicNames(prefix: string): Record<TopicName, string> {
  return {
    journal: `${prefix}journal`,
    drafts: `${prefix}drafts`,
    invoices: `${prefix}invoices`,
    contracts: `${prefix}contracts`,
    adjustments: `${prefix}adjustments`,
    access: `${prefix}access`,
    deadLetters: `${prefix}dead-letters`,
    audit: `${prefix}audit`,
  };
}

/**
 * Every topic of a deployment.
 *
 * All use the broker's append time. It is the only clock of the folds; and where records carry their sender's
 * time, a broker refuses those of a process whose clock is an hour ahead. The journal takes records far larger
 * than an event may be, so that an oversized one becomes a dead letter with its bytes instead of an error at
 * some platform; the dead letters take the same size plus their headers.
 */
export function TOPICS(prefix: string, choices: TopicChoices): Record<TopicName, TopicSpec> {
  const name = topicNames(prefix);
  const kept = {
    partitions: 1,
    replicationFactor: choices.replicationFactor ?? 1,
    cleanupPolicy: 'delete',
    timestampType: 'LogAppendTime',
    retentionMs: -1,
    maxMessageBytes: 8 * MIB,
  } as const;
  return {
    journal: {
      ...kept,
      name: name.journal,
      partitions: choices.journalPartitions ?? 12,
      retentionMs: choices.journalRetentionMs,
      maxMessageBytes: 4 * MIB,
    },
    drafts: {
      ...kept,
      name: name.drafts,
      partitions: choices.numberSeries ?? 1,
      grows: true,
    },
    invoices: { ...kept, name: name.invoices, partitions: choices.invoicePartitions ?? 3 },
    contracts: { ...kept, name: name.contracts, cleanupPolicy: 'compact' },
    adjustments: { ...kept, name: name.adjustments },
    access: { ...kept, name: name.access, cleanupPolicy: 'compact' },
    deadLetters: {
      ...kept,
      name: name.deadLetters,
      retentionMs: choices.deadLetterRetentionMs ?? 90 * DAY_MS,
      maxMessageBytes: 5 * MIB,
    },
    audit: { ...kept, name: name.audit },
  };
}
