import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, dataOf } from '../../api/client';
import type { SignedTerms } from '../use-contracts';

/** Whoever types does not want an answer to every letter. */
const PAUSE_MS = 300;

/** What the server finds in a draft as if it were signed, while somebody types: `isCurrent` of the draft as it is now. */
export function useCheck(draft: object | undefined) {
  const settled = useSettled(draft);
  const check = useQuery({
    queryKey: ['check', settled],
    queryFn: () => dataOf(api.POST('/v1/contracts/check', { body: settled as SignedTerms })),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
  });
  return { check, isCurrent: settled === draft && check.isSuccess && !check.isPlaceholderData };
}

function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
