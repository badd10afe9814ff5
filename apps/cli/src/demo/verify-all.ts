import type { AuditFinding } from '#invoicing';
import { CliError } from '../exit-code.js';
import { ignoredText } from '../logs/ignored-record.js';
import { openLogs } from '../logs/open-logs.js';
import { noDocumentText } from '../logs/published.js';
import { gapText } from '../verify/format.js';
import { verifyDocuments } from '../verify/verify-documents.js';
import { LONG_AGO } from './stage.js';
import type { Stage } from './stage.js';
import { Interrupted } from './wait-for-target.js';

/** Derives every document again from Kafka alone, as `contador verify --all` does. Sorted by number. */
export async function verifyAll(
  { brokers, topicPrefix }: Stage,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<AuditFinding[]> {
  const findings: AuditFinding[] = [];
  await verifyDocuments(openLogs({ brokers, topicPrefix }, LONG_AGO), {
    onFindings: async (found) => void findings.push(...found),
    onProgress: (share) => {
      if (signal.aborted) throw new Interrupted();
      onProgress(share);
    },
    earlierPatterns: [],
    onGaps: ([gap]) => (gap ? Promise.reject(new CliError(gapText(gap).trimEnd())) : Promise.resolve()),
    onOther: (other) => {
      throw new CliError(noDocumentText(other));
    },
    onIgnored: (ignored) => {
      throw new CliError(ignoredText(ignored));
    },
    // not possible: the demo has just created the topics
    onCutOff: () => undefined,
  });
  return findings.sort((a, b) => (findingNumber(a) < findingNumber(b) ? -1 : 1));
}

const findingNumber = (finding: AuditFinding): string => ('claim' in finding ? finding.claim.number : '');
