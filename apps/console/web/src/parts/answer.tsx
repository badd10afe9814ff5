import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language';
import { Refusal } from './refusal';

/** What a query answers, or that it is under way, or why it failed. */
export function Answer<T>({
  of: { data, error, refetch },
  children,
}: {
  readonly of: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) {
  const { common } = useMessages();
  if (data !== undefined) return children(data);
  if (error) return <Refusal error={error} retry={() => void refetch()} />;
  return <p role="status">{common.loading}</p>;
}
