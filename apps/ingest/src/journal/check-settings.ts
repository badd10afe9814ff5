import type { JournalStore } from '#store';

/**
 * The fold's settings are kept with the state that they made. Others would make other usage of the same journal.
 * @throws Error that names the settings then and now
 */
export async function checkSettings(
  store: JournalStore,
  partitions: number,
  settings: string,
): Promise<void> {
  for (let partition = 0; partition < partitions; partition++) {
    const { settings: stored } = await store.open(partition);
    if (stored !== undefined && stored !== settings) {
      throw new Error(
        `usage in Redis was folded with other settings: "${stored}", now "${settings}". ` +
          'Set them back, or empty this deployment’s keys so that the journal is folded again.',
      );
    }
  }
}
