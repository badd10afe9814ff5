import type { UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMessages } from '../i18n/language';

type Paged = Pick<UseInfiniteQueryResult, 'hasNextPage' | 'isFetchingNextPage' | 'fetchNextPage'>;

/** Goes on with a list, as long as there is more of it. */
export function More({ of: { hasNextPage, isFetchingNextPage, fetchNextPage } }: { readonly of: Paged }) {
  const { common } = useMessages();
  if (!hasNextPage) return null;
  return (
    <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
      {common.more}
    </button>
  );
}
