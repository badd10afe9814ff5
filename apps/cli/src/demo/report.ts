import type { ApiSchema } from '#console-client';
import { renderInvoice } from '#invoicing';
import type { AuditFinding, IssuedDocument } from '#invoicing';
import { count, counted, seconds } from '../terminal/numbers.js';
import { Progress } from '../terminal/progress.js';
import { findingJson, findingText } from '../verify/format.js';
import type { Check } from './check.js';
import type { DemoKey } from './demo-keys.js';
import type { DemoFlags } from './flags.js';
import type { Stage } from './stage.js';
import { printNotes } from './print-notes.js';
import type { PrintedNote } from './print-notes.js';

export interface DemoResult {
  readonly seed: number;
  /** End of the checked traffic, epoch ms. */
  readonly now: number;
  readonly documents: readonly IssuedDocument[];
  readonly notes: readonly PrintedNote[];
  readonly findings: readonly AuditFinding[];
  readonly counters: ApiSchema<'CountersDto'>;
  readonly checks: readonly Check[];
}

/** The output of the demo: steps as they happen, then the result as text or (`--json`) as JSON. */
export class Report {
  private readonly startedAtMs = Date.now();
  private readonly bar = new Progress();

  constructor(private readonly flags: DemoFlags) {}

  begin(): void {
    this.step(
      `three clients, ${counted(this.flags.months, 'month')} each and the current month, seed ${this.flags.seed}`,
    );
  }

  step(text: string): void {
    this.bar.clear();
    // with --json, standard output contains only the result
    const output = this.flags.json ? process.stderr : process.stdout;
    output.write(`${seconds(Date.now() - this.startedAtMs).padStart(7)}  ${text}\n`);
  }

  /** Prints the URL of the page and the keys to log in with. */
  page({ console: { url }, keys }: Pick<Stage, 'console' | 'keys'>): void {
    this.bar.clear();
    process.stdout.write(`\nThe page: ${url}  (Ctrl-C ends the demo)\n${keysText(keys)}\n`);
  }

  progress(share: number, text: string): void {
    this.bar.show(share, text);
  }

  clear(): void {
    this.bar.clear();
  }

  result(result: DemoResult, stage: Pick<Stage, 'console' | 'keys'>): void {
    const {
      console: { url },
      keys,
    } = stage;
    this.bar.clear();
    if (this.flags.json) {
      const { seed, now, checks, counters, documents } = result;
      const ok = checks.every((check) => check.ok);
      const facts = { ok, seed, now, seconds: (Date.now() - this.startedAtMs) / 1000, console: url, keys };
      const verified = result.findings.map(findingJson);
      process.stdout.write(
        `${JSON.stringify({ ...facts, checks, counters, verified, documents }, null, 2)}\n`,
      );
      return;
    }
    const { documents, notes, findings, counters, checks } = result;
    const invoices = documents.slice(0, 1).map((invoice) => renderInvoice(invoice));
    const parts = [
      ...invoices,
      printNotes(notes),
      verifiedText(findings),
      countersText(counters),
      checksText(checks),
    ];
    process.stdout.write(`\n${parts.join('\n')}`);
    this.step('done');
    if (this.flags.once) return;
    this.page(stage);
    process.stdout.write(tryThese(url, keys[0]?.key ?? ''));
    this.step('live traffic: calls, chats and tickets, with an occasional refused record');
  }
}

const verifiedText = (findings: readonly AuditFinding[]): string =>
  [
    'contador verify --all, which reads Kafka alone:',
    ...findings.map((finding) => `  ${findingText(finding).trimEnd()}`),
    '',
  ].join('\n');

function countersText({ received, rejectedByCode, ...parts }: ApiSchema<'CountersDto'>): string {
  const sum = Object.entries(parts).map(([verdict, records]) => `${count(records)} ${verdict}`);
  const codes = Object.entries(rejectedByCode).sort(([a], [b]) => (a < b ? -1 : 1));
  const cells = codes.map(([code, records]) => `${code.padEnd(20)}${count(records).padStart(3)}`);
  const rows = Array.from({ length: Math.ceil(cells.length / 3) }, (_, row) =>
    cells.slice(3 * row, 3 * row + 3).join('     '),
  );
  return [
    'Every record is counted exactly once:',
    `  ${count(received)} received = ${sum.join(' + ')}`,
    '  rejected, by code:',
    ...rows.map((row) => `    ${row}`),
    '',
  ].join('\n');
}

function checksText(checks: readonly Check[]): string {
  const width = Math.max(...checks.map(({ what }) => what.length));
  const lines = checks.map(
    ({ ok, what, detail }) => `  ${ok ? 'ok    ' : 'WRONG '} ${what.padEnd(width)}  ${detail}`,
  );
  return ["Compared with the generator's own figures:", ...lines, ''].join('\n');
}

function keysText(keys: readonly DemoKey[]): string {
  const rows = keys.map(({ role, clientId = '', key }) => `  ${`${role} ${clientId}`.padEnd(22)}  ${key}\n`);
  return `Log in with one of these keys:\n${rows.join('')}`;
}

const tryThese = (url: string, key: string): string =>
  [
    `  export CONTADOR_URL=${url} CONTADOR_KEY=${key}`,
    '  curl -H "authorization: Bearer $CONTADOR_KEY" $CONTADOR_URL/v1/documents',
    '  npm run -s contador -- periods',
    '',
  ].join('\n');
