import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useMessages } from '../i18n/language';
import { Refusal } from './refusal';

/** Renders the data of a query, its loading state, or its error. */
export function QueryResult<T>({
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
