import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { api, requireData } from '../../api/client';
import type { SignedTerms } from '../use-contracts';

/** Debounce time, so that not every keystroke sends a request. */
const DEBOUNCE_MS = 300;

/** The server's check of a draft as if it were signed. `isCurrent`: whether it is the check of the latest input. */
export function useCheck(draft: object | undefined) {
  const debounced = useDebounced(draft);
  const check = useQuery({
    queryKey: ['check', debounced],
    queryFn: () => requireData(api.POST('/v1/contracts/check', { body: debounced as SignedTerms })),
    enabled: debounced !== undefined,
    placeholderData: keepPreviousData,
  });
  return { check, isCurrent: debounced === draft && check.isSuccess && !check.isPlaceholderData };
}

function useDebounced<T>(value: T): T {
  const [debounced, setDebounced] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDebounced(value), DEBOUNCE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return debounced;
}
