import { DeadLetterSearch } from '#records';
import type { DeadLetterCounts, DeadLetterQuery } from '#records';
import { EXIT } from '../exit-code.js';
import { count, counted } from '../terminal/numbers.js';
import { print } from '../terminal/print.js';
import { textWidth } from '../terminal/width.js';
import { flagsToFilter } from './flags.js';
import type { FilterFlags } from './flags.js';
import { withDeadLetters } from './with-dead-letters.js';
import { tableHead, tableRow } from './table.js';

export interface ListFlags extends FilterFlags {
  readonly limit: number;
  readonly all: boolean;
  readonly count: boolean;
  readonly replayed: boolean;
  readonly waiting: boolean;
  readonly json: boolean;
}

const PAGE = 500;

/** Prints dead letters, newest first, or their counts; returns the exit code. */
export const listDeadLetters = (flags: ListFlags): Promise<number> =>
  withDeadLetters(flags, async ({ reader, marks }) => {
    const search = new DeadLetterSearch(reader, marks);
    const replayed = flags.replayed ? true : flags.waiting ? false : undefined;
    const query: DeadLetterQuery = { ...flagsToFilter(flags), replayed };
    if (flags.count) await print(countsText(await search.counts(query, {}), flags.json));
    else await list(search, query, flags);
    return EXIT.ok;
  });

async function list(
  search: DeadLetterSearch,
  query: DeadLetterQuery,
  { limit, all, json }: ListFlags,
): Promise<void> {
  let before: number | undefined;
  let printed = 0;
  for (;;) {
    const pageSize = all ? PAGE : Math.min(PAGE, limit - printed);
    const { deadLetters, next } = await search.page(query, { limit: pageSize, before });
    if (!json && printed === 0 && deadLetters.length > 0) await print(tableHead());
    for (const deadLetter of deadLetters)
      await print(json ? `${JSON.stringify(deadLetter)}\n` : tableRow(deadLetter, textWidth()));
    printed += deadLetters.length;
    before = next;
    if (next === undefined || (!all && printed >= limit)) break;
  }
  if (json) return;
  if (printed === 0) return print('No matching dead letters.\n');
  if (before !== undefined)
    await print(
      `The newest ${counted(printed, 'dead letter')}; more with --all or --limit; totals with --count.\n`,
    );
}

function countsText({ total, byCode, byClient }: DeadLetterCounts, json: boolean): string {
  const clients = [...byClient].map(([clientId, number]) => [clientId ?? '-', number] as const);
  if (json)
    return `${JSON.stringify({ total, byCode: Object.fromEntries(byCode), byClient: Object.fromEntries(clients) })}\n`;
  const rows = (entries: Iterable<readonly [string, number]>): string =>
    [...entries].map(([name, number]) => `  ${name.padEnd(24)} ${count(number).padStart(10)}\n`).join('');
  return `${counted(total, 'dead letter')}\nBy code\n${rows(byCode)}By client\n${rows(clients)}`;
}
