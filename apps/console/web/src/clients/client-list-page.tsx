import { Link } from 'wouter';
import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { More } from '../parts/more';
import { Refusal } from '../parts/refusal';
import { Table } from '../parts/table';
import { clientPath } from '../client-path';
import { useClients } from './use-clients';

/** All clients, with the main terms of their contracts. */
export function ClientListPage() {
  const { common, navigation, client: texts, wording } = useMessages();
  const format = useFormat();
  const clients = useClients();
  return (
    <>
      <h1>{navigation.clients}</h1>
      {clients.error && <Refusal error={clients.error} />}
      {clients.isPending && <p role="status">{common.loading}</p>}
      {clients.data && (
        <Table
          caption={navigation.clients}
          columns={[
            {
              title: texts.client,
              cell: ({ clientId }) => <Link to={clientPath(clientId)}>{clientId}</Link>,
            },
            {
              title: texts.model,
              cell: ({ contract }) => (contract ? wording.terms.models[contract.model] : texts.noContract),
            },
            {
              title: texts.inForceFrom,
              cell: ({ contract }) => (contract ? format.date(contract.from, contract.zone ?? 'UTC') : '–'),
            },
            { title: texts.zone, cell: ({ contract }) => contract?.zone ?? '–' },
            { title: texts.currency, cell: ({ contract }) => contract?.currency ?? '–' },
          ]}
          rows={clients.data.pages.flatMap((page) => page.clients)}
          rowKey={({ clientId }) => clientId}
        />
      )}
      <More of={clients} />
    </>
  );
}
