import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client';
import type { Signed, SignedTerms } from '../use-contracts';

interface Signing {
  readonly draft: SignedTerms;
  readonly reason: string;
  /** The version that whoever signs has seen as the latest: another one meanwhile is a refusal. */
  readonly latest: number;
}

export function useSign() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ draft, reason, latest }: Signing): Promise<Signed> => {
      const signed: unknown = await dataOf(
        api.POST('/v1/contracts', {
          params: { query: reason === '' ? {} : { reason }, header: { 'If-Match': `"${latest}"` } },
          body: draft,
        }),
      );
      return signed as Signed;
    },
    // Not waited for: the review would be gone before it could say that it has signed
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['contracts'] }),
  });
}
