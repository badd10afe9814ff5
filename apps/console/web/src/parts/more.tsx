import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMessages } from '../i18n/language';

type Paged = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** A button that loads the next page of a list, if there is one. */
export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { readonly of: Paged }) {
  const { common } = useMessages();
  if (!hasNextPage) return null;
  return (
    <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {common.more}
    </button>
  );
}
