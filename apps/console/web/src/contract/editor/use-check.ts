import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { SignedTerms } from '../use-contracts';

/** Whoever types does not want an answer to every letter. */
const PAUSE_MS = 300;

/** What the server would say to a draft if it were signed; asked while somebody types. */
export function useCheck(draft: object | undefined) {
  const settled = useSettled(draft);
  return useQuery({
    queryKey: ['check', settled],
    queryFn: () => dataOf(api.POST('/v1/contracts/check', { body: settled as SignedTerms })),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
  });
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
