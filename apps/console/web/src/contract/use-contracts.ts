import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../api/client';
import type { ApiSchema } from '../api/api-schema';

export type SignedTerms = ApiSchema<'ContractVersion'>;
export type Signed = Omit<ApiSchema<'SignedContractDto'>, 'contract'> & { readonly contract: SignedTerms };

/** All versions of a client's contract, by version number. */
export const useContracts = (clientId: string) =>
  useQuery({
    queryKey: ['contracts', clientId],
    queryFn: async () => {
      const { latest, contracts } = await requireData(
        api.GET('/v1/clients/{clientId}/contracts', { params: { path: { clientId } } }),
      );
      const versions = contracts as unknown as readonly Signed[];
      return { latest, versions: versions.toSorted((a, b) => a.version - b.version) };
    },
  });
