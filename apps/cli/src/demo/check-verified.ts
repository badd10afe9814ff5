import type { AuditFinding, IssuedDocument } from '#invoicing';
import { counted } from '../terminal/numbers.js';
import { findingText } from '../verify/format.js';
import type { Check } from './check.js';

/** Checks that exactly the documents listed by the console are proven. */
export function checkVerified(
  findings: readonly AuditFinding[],
  documents: readonly IssuedDocument[],
): Check {
  const what = 'verify';
  const proven = findings.flatMap((finding) =>
    'claim' in finding && !finding.fault ? [finding.claim.documentId] : [],
  );
  const unproven = documents.filter(({ documentId }) => !proven.includes(documentId));
  const wrong = findings.filter((finding) => !('claim' in finding) || finding.fault).map(findingText);
  const detail = [...unproven.map(({ number }) => `${number} is not proven`), ...wrong].join('; ').trim();
  if (detail !== '' || proven.length !== documents.length)
    return { what, ok: false, detail: detail || `${proven.length} of ${documents.length} proven` };
  return { what, ok: true, detail: `${counted(proven.length, 'document')} proven from Kafka alone` };
}
