import { useId } from 'react';
import { useSearchParams } from 'wouter';
import { useClients } from '../clients/use-clients';
import { useMessages } from '../i18n/language';

const MAX_SUGGESTIONS = 500;

/** The client chosen on a billing page, kept in the page's URL. */
export function useChosenClient(): readonly [clientId: string, choose: (clientId: string) => void] {
  const [search, setSearch] = useSearchParams();
  return [
    search.get('client') ?? '',
    (client) => setSearch(client === '' ? {} : { client }, { replace: true }),
  ];
}

/** Suggests existing clients, and accepts the id of a new one. */
export function ClientChoice() {
  const { billing: texts } = useMessages();
  const [clientId, choose] = useChosenClient();
  const { data } = useClients(MAX_SUGGESTIONS);
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
