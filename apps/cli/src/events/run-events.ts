import { lineEvents } from '#invoicing';
import type { LineEvents, IssuedDocument } from '#invoicing';
import { choosePartition } from '#kafka';
import { CliError, EXIT } from '../exit-code.js';
import { ignoredText } from '../logs/ignored-record.js';
import { openLogs } from '../logs/open-logs.js';
import type { LogFlags } from '../logs/log-settings.js';
import { noDocumentText } from '../logs/published.js';
import { readSignedContracts } from '../logs/signed.js';
import { counted } from '../terminal/numbers.js';
import { print } from '../terminal/print.js';
import { Progress } from '../terminal/progress.js';
import { findDocument } from './find-document.js';
import { lineEventsText } from './format.js';

export interface EventsFlags extends LogFlags {
  readonly format: 'text' | 'json';
}

/** Prints the events behind a line; returns the exit code. */
export async function runEvents(name: string, number: number, flags: EventsFlags): Promise<number> {
  const logs = openLogs(flags);
  const progress = new Progress();
  const { document, documents } = await findDocument(logs, name, (malformed) =>
    progress.line(noDocumentText(malformed)),
  );
  const contracts = await readSignedContracts(logs, (ignored) => progress.line(ignoredText(ignored)));
  const signed = contracts.signed(document.clientId);
  const partition = choosePartition(document.clientId, logs.config.journalPartitions);
  const { low = 0, high = 0 } = (await logs.ends('journal')).get(partition) ?? {};
  const range = { partition, from: low, to: Math.min(high, document.journal.offset + 1) };
  const behind = await lineEvents({
    ...{ document, number, documents, signed, settings: logs.config },
    replay: (onRecord) => {
      let records = 0;
      return logs.read('journal', range, (record) => {
        records += 1;
        if (records % 1_000 === 0)
          progress.show(records / (range.to - range.from), `${counted(records, 'record')} of the journal`);
        onRecord(record);
      });
    },
  }).finally(() => progress.clear());
  if (!behind)
    throw new CliError(
      `${document.number} has ${counted(document.lines.length, 'line')}, no line ${number}`,
      EXIT.usage,
    );
  await printEvents(document, number, behind, flags.format);
  return behind.addsUp ? EXIT.ok : EXIT.failed;
}

async function printEvents(
  document: IssuedDocument,
  number: number,
  behind: LineEvents,
  format: EventsFlags['format'],
): Promise<void> {
  if (format === 'text') {
    for (const piece of lineEventsText(document, number, behind)) await print(piece);
    return;
  }
  const { rows, ...rest } = behind;
  await print(
    `${JSON.stringify({ documentId: document.documentId, number: document.number, ...rest }).slice(0, -1)},"rows":[`,
  );
  let separator = '\n';
  for (const row of rows) {
    await print(`${separator}${JSON.stringify(row)}`);
    separator = ',\n';
  }
  await print('\n]}\n');
}
