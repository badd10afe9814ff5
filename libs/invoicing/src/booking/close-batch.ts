import { Id, Int, Parts, Text } from '#contracts';
import { DraftDocument } from '../document/document.js';

/**
 * The documents of one close, as billing appends them to the drafts. They are issued all or none, and once.
 * `afterSequence` is the client's last sequence when the differences were computed; if another document has been issued
 * since, the batch is discarded and computed again.
 */
export class CloseBatch {
  @Text()
  readonly closeId!: string;

  @Id()
  readonly clientId!: string;

  @Text()
  readonly series!: string;

  @Int(0, Number.MAX_SAFE_INTEGER)
  readonly afterSequence!: number;

  @Parts(() => DraftDocument)
  readonly documents!: readonly DraftDocument[];
}

/** The marker of a close in the ids of its documents. */
export const closeLabel = (close: number): string => `close ${close}`;

export const closeId = (clientId: string, close: number): string => `${clientId}/${close}`;
