import { JournalFolder } from '#journal';
import { LedgerFolder } from '../../../../apps/billing/src/ledger/ledger-folder.js';
import { replaceMethod } from '../bug.js';
import type { Bug, Planted } from '../bug.js';

/** Sends dead letters and forwards after the position has moved: a crash in between loses them. */
function postponed(prototype: object): Planted {
  const waiting = new WeakMap<object, () => unknown>();
  const publish = replaceMethod(prototype, 'publish', async (folder, original, _count, args) => {
    waiting.set(folder, () => original(...args));
  });
  const fold = replaceMethod(prototype, 'fold', async (folder, original, count, args) => {
    waiting.delete(folder);
    try {
      const result = await original(...args);
      await waiting.get(folder)?.();
      return result;
    } catch (error) {
      if (waiting.has(folder)) count();
      throw error;
    }
  });
  return {
    times: fold.times,
    remove: () => {
      fold.remove();
      publish.remove();
    },
  };
}

export const deadLettersAfterTheCommit: Bug = {
  name: 'dead letters and forwards sent after the commit',
  round: 'journal',
  faults: ['reply lost'],
  plant: () => postponed(JournalFolder.prototype),
};

export const invoicesAfterTheCommit: Bug = {
  name: 'documents published after the commit',
  round: 'ledger',
  faults: ['reply lost'],
  plant: () => postponed(LedgerFolder.prototype),
};
