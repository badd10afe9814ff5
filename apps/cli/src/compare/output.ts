import { SEARCHED } from '#rating';
import type { FoldedFile } from '../input/fold-file.js';
import { textWidth } from '../terminal/width.js';
import type { ClientComparison } from './compared.js';
import type { CompareFlags } from './flags.js';
import { printComparison } from './table.js';

type Output = (comparisons: Iterable<ClientComparison>, folded: FoldedFile) => Iterable<string>;

export const COMPARE_OUTPUTS: Readonly<Record<CompareFlags['format'], Output>> = { json, table };

function* json(comparisons: Iterable<ClientComparison>, { fold, rejected }: FoldedFile): Generator<string> {
  const clients = Array.from(comparisons, ({ clientId, comparison, derived }) => ({
    clientId,
    ...comparison,
    derived: derived.map(({ name, versions, assumptions }) => ({ name, versions, assumptions })),
  }));
  const { received, counts } = fold.counters;
  const { forwarded: _never, ...counters } = { received, ...counts };
  yield `${JSON.stringify({ clients, searched: SEARCHED, counters, rejected }, undefined, 2)}\n`;
}

function* table(comparisons: Iterable<ClientComparison>): Generator<string> {
  let separator = '';
  for (const comparison of comparisons) {
    yield `${separator}${printComparison(comparison, textWidth())}`;
    separator = '\n';
  }
}
