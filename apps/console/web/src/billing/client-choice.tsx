import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { useClients } from '../clients/use-clients';
import { useMessages } from '../i18n/language';

const OFFERED = 500;

/** The client that a page of billing is about; it is in the page's address. */
export function useChosenClient(): readonly [clientId: string, choose: (clientId: string) => void] {
  const [search, setSearch] = useSearchParams();
  return [
    search.get('client') ?? '',
    (client) => setSearch(client === '' ? {} : { client }, { replace: true }),
  ];
}

/** Offers the clients that there are, and takes one that is not there yet. */
export function ClientChoice() {
  const { billing: texts } = useMessages();
  const [clientId, choose] = useChosenClient();
  const { data } = useClients(OFFERED);
  const id = useId();
  return (
    <label className="choice">
      {texts.client}{' '}
      <input
        list={id}
        value={clientId}
        autoComplete="off"
        onChange={({ target }) => choose(target.value.trim())}
      />
      <datalist id={id}>
        {data?.pages
          .flatMap(({ clients }) => clients)
          .map((client) => (
            <option key={client.clientId} value={client.clientId} />
          ))}
      </datalist>
    </label>
  );
}
