import { EXIT } from '../exit-code.js';
import { openLogs } from '../logs/open-logs.js';
import type { LogFlags } from '../logs/log-settings.js';
import { ignoredText } from '../logs/ignored-record.js';
import { noDocumentText } from '../logs/published.js';
import type { NoDocument } from '../logs/published.js';
import { count, counted } from '../terminal/numbers.js';
import { print } from '../terminal/print.js';
import { Progress } from '../terminal/progress.js';
import { findingJson, findingText, gapText } from './format.js';
import type { NumberGap } from '#invoicing';
import { verifyDocuments } from './verify-documents.js';

export interface VerifyFlags extends LogFlags {
  readonly format: 'text' | 'json';
  readonly earlierPattern: readonly string[];
}

/** Verifies one document or all; returns the exit code. */
export async function runVerify(document: string | undefined, flags: VerifyFlags): Promise<number> {
  const json = flags.format === 'json';
  const progress = new Progress();
  let proven = 0;
  let wrong = 0;
  let gaps: readonly NumberGap[] = [];
  const others: NoDocument[] = [];
  const notProven = (): number => wrong + others.length;
  let separator = '\n';
  if (json) await print('{"documents":[');
  try {
    await verifyDocuments(openLogs(flags), {
      ...(document !== undefined && { document }),
      earlierPatterns: flags.earlierPattern,
      onProgress: (share, records) =>
        progress.show(
          share,
          `${counted(records, 'record')} of the journal, ${count(proven)} proven, ${count(notProven())} not`,
        ),
      onFindings: async (findings) => {
        if (findings.length > 0) progress.clear();
        for (const finding of findings) {
          if ('claim' in finding && !finding.fault) proven += 1;
          else wrong += 1;
          await print(json ? `${separator}${JSON.stringify(findingJson(finding))}` : findingText(finding));
          separator = ',\n';
        }
      },
      onGaps: async (found) => {
        gaps = found;
        if (!json) for (const gap of gaps) await print(gapText(gap));
      },
      onOther: (other) => {
        others.push(other);
        progress.line(noDocumentText(other));
      },
      onIgnored: (ignored) => progress.line(ignoredText(ignored)),
      onCutOff: (partition, low) => progress.line(cutOff(partition, low)),
    });
  } finally {
    progress.clear();
  }
  const gapsText = gaps.length === 0 ? '' : ` ${counted(gaps.length, 'gap')}.`;
  const othersText = others.length === 0 ? '' : ` (records that are not documents: ${count(others.length)})`;
  if (json)
    await print(
      `\n],"gaps":${JSON.stringify(gaps)},"others":${JSON.stringify(others)},"proven":${proven},"notProven":${notProven()}}\n`,
    );
  else
    process.stderr.write(
      `${counted(proven, 'document')} proven, ${count(notProven())} not${othersText}.${gapsText}\n`,
    );
  return notProven() > 0 || gaps.length > 0 ? EXIT.failed : EXIT.ok;
}

const cutOff = (partition: number, low: number): string =>
  `Partition ${partition} of the journal begins at offset ${low}: retention has deleted earlier records, and documents based on them can no longer be proven.`;
