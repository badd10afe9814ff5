import type { AuditFinding, DocumentFault, NumberGap } from '#invoicing';
import { Temporal } from 'temporal-polyfill';
import { localTime } from '../terminal/local-time.js';
import { oneLine } from '../terminal/one-line.js';

/** A finding as JSON. */
export function findingJson(finding: AuditFinding): object {
  if (!('claim' in finding)) {
    const { documentId, type, clientId, period, currency, total, journal } = finding.draft;
    return {
      proven: false,
      documentId,
      type,
      clientId,
      period,
      currency,
      total,
      journal,
      fault: { code: 'missing' },
    };
  }
  const { documentId, number, sequence, type, clientId, period, currency, total, journal } = finding.claim;
  const facts = { documentId, number, sequence, type, clientId, period, currency, total, journal };
  return { proven: !finding.fault, ...facts, ...(finding.fault && { fault: finding.fault }) };
}

/** A finding as text: `ok 2026-000001 acme 2026-10 EUR 8772.50`, or the fault. */
export function findingText(finding: AuditFinding): string {
  if (!('claim' in finding)) {
    const { documentId, type, clientId, currency, total, journal } = finding.draft;
    const what = `${type} ${documentId} of ${currency} ${total}`;
    return `MISSING ${clientId} ${periodName(finding.draft)}: ${what}, booked by the close at ${journal.partition}/${journal.offset}, is not published\n`;
  }
  const { number, clientId, currency, total } = finding.claim;
  const facts = `${number} ${clientId} ${periodName(finding.claim)} ${currency} ${total}`;
  if (!finding.fault) return `${oneLine(`ok ${facts}`)}\n`;
  const [fault, ...details] = faultLines(finding.fault);
  return `${[`WRONG ${facts}: ${fault}`, ...details].map(oneLine).join('\n    ')}\n`;
}

/** `GAP series main: 2026-000003 is not published` */
export function gapText(gap: NumberGap): string {
  const { first, last, count } = gap;
  const where = gap.kind === 'number' ? `series ${gap.series}: ` : `${gap.clientId}: sequence `;
  const missing = count === 1 ? `${first} is` : `${first} to ${last} are`;
  return `GAP ${oneLine(where)}${missing} not published, though later ones are\n`;
}

function faultLines(fault: DocumentFault): [string, ...string[]] {
  switch (fault.code) {
    case 'altered':
      return ['its content does not match its hash'];
    case 'not-due':
    case 'off-calendar':
      return [fault.reason];
    case 'malformed':
      return [`it is not in the format of a document: ${fault.reason}`];
    case 'numbered-twice':
      return [`it was already published with number ${fault.before}`];
    case 'number-off-pattern':
      return [`its number does not match the pattern ${fault.patterns.join(' or ')} of the series`];
    case 'number-taken':
      return [`document ${fault.by} has the same number`];
    case 'number-out-of-order':
      return [`it was issued after ${fault.before}, which has a higher number`];
    case 'differs': {
      const { where, is = 'nothing', mustBe = 'nothing' } = fault.difference;
      const altered = fault.unaltered ? '' : '; its content does not match its hash either';
      return [`${where} differs${altered}`, `is       ${is}`, `must be  ${mustBe}`];
    }
  }
}

/** Temporal reads years of more than four digits too. */
const parseDate = (localTimeText: string): Temporal.PlainDate =>
  Temporal.PlainDate.from(localTimeText.slice(0, -' 00:00'.length));

/** A calendar month as `2026-10`; any other period as its first and last local date. */
function periodName({
  period,
  zone,
}: {
  readonly period: { readonly from: string; readonly to: string };
  readonly zone: string;
}): string {
  const [fromMs, toMs] = [Date.parse(period.from), Date.parse(period.to)];
  const [first, end] = [localTime(fromMs, zone), localTime(toMs, zone)];
  const firstDate = parseDate(first);
  const isMonth = first.endsWith('-01 00:00') && end === `${firstDate.add({ months: 1 }).toString()} 00:00`;
  if (isMonth) return firstDate.toPlainYearMonth().toString();
  return `${firstDate.toString()}/${parseDate(localTime(toMs - 1, zone)).toString()}`;
}
