import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import type { Signed, SignedTerms } from '../use-contracts';

interface Signing {
  readonly draft: SignedTerms;
  readonly reason: string;
  /** The latest version that the signer has seen: the server refuses to sign if there is another one by then. */
  readonly latest: number;
}

export function useSign() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ draft, reason, latest }: Signing): Promise<Signed> => {
      const signed: unknown = await requireData(
        api.POST('/v1/contracts', {
          params: { query: reason === '' ? {} : { reason }, header: { 'If-Match': `"${latest}"` } },
          body: draft,
        }),
      );
      return signed as Signed;
    },
    // Not awaited: the refetch would unmount the review before it reports the signed version
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['contracts'] }),
  });
}
