import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { SignedTerms } from '../use-contracts';

interface Signing {
  readonly draft: object;
  readonly reason: string;
  /** The version that whoever signs has seen as the latest: another one meanwhile is a refusal. */
  readonly latest: number;
}

export function useSign() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ draft, reason, latest }: Signing) =>
      dataOf(
        api.POST('/v1/contracts', {
          params: { query: reason === '' ? {} : { reason }, header: { 'If-Match': `"${latest}"` } },
          body: draft as SignedTerms,
        }),
      ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['contracts'] }),
  });
}
