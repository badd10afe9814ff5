import { useState } from 'react';
import { isUnknownClient } from '../../api/problem';
import { usePeriods } from '../../periods/use-periods';
import { ContractEditor } from '../../contract/editor/contract-editor';
import { firstTerms, nextTerms } from '../../contract/editor/draft';
import { useContracts } from '../../contract/use-contracts';
import type { Signed } from '../../contract/use-contracts';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Panel } from '../../parts/panel';
import { ClientChoice, useChosenClient } from '../client-choice';
import { NewClient } from './new-client';
import { SignedMessage } from './signed-message';
import { ClientVersions } from './client-versions';

/** A client's contract versions, and the editor of the next one. */
export function ContractsPage() {
  const { billing: texts } = useMessages();
  const [clientId] = useChosenClient();
  return (
    <Panel title={texts.contracts}>
      <ClientChoice />
      {clientId === '' ? (
        <p className="quiet">{texts.chooseClient}</p>
      ) : (
        <ClientContracts key={clientId} clientId={clientId} />
      )}
    </Panel>
  );
}

function ClientContracts({ clientId }: { readonly clientId: string }) {
  const { common } = useMessages();
  const query = useContracts(clientId);
  const periods = usePeriods(clientId);
  // Kept here, because the editor is remounted after a version is signed
  const [signed, onSigned] = useState<Signed>();
  const nextFrom = periods.data?.periods.at(-1)?.to;
  if (periods.isPending) return <p role="status">{common.loading}</p>;
  if (isUnknownClient(query.error) && !query.data)
    return (
      <NewClient clientId={clientId}>
        <ContractEditor start={firstTerms(clientId)} latest={0} onSigned={onSigned} />
      </NewClient>
    );
  return (
    <QueryResult of={query}>
      {({ latest, versions }) => {
        const last = versions.at(-1)?.contract;
        return (
          <>
            {signed && <SignedMessage signed={signed} />}
            <ClientVersions versions={versions} />
            <ContractEditor
              key={latest}
              start={last ? nextTerms(last, nextFrom) : firstTerms(clientId)}
              latest={latest}
              before={last}
              onSigned={onSigned}
            />
          </>
        );
      }}
    </QueryResult>
  );
}
