import { useContracts } from '../../contract/use-contracts';
import { isUnknownClient } from '../../api/problem';
import { useMessages } from '../../i18n/language';
import { Answer } from '../../parts/answer';
import { Panel } from '../../parts/panel';
import { usePeriods } from '../../clients/periods/use-periods';
import { ClientChoice, useChosenClient } from '../client-choice';
import { ContractEditor } from '../../contract/editor/contract-editor';
import { firstTerms, nextTerms } from '../../contract/editor/draft';
import { VersionsOf } from './versions-of';

/** A client's versions, and the next one being written. */
export function ContractsPage() {
  const { billing: texts } = useMessages();
  const [clientId] = useChosenClient();
  return (
    <Panel title={texts.contracts}>
      <ClientChoice />
      {clientId === '' ? (
        <p className="quiet">{texts.chooseClient}</p>
      ) : (
        <ContractsOf key={clientId} clientId={clientId} />
      )}
    </Panel>
  );
}

function ContractsOf({ clientId }: { readonly clientId: string }) {
  const { common } = useMessages();
  const query = useContracts(clientId);
  const periods = usePeriods(clientId);
  const nextFrom = periods.data?.periods.at(-1)?.to;
  // A client without usage or contract: its first version makes it one
  if (periods.isPending) return <p role="status">{common.loading}</p>;
  if (isUnknownClient(query.error)) return <ContractEditor start={firstTerms(clientId)} latest={0} />;
  return (
    <Answer of={query}>
      {({ latest, versions }) => {
        const last = versions.at(-1)?.contract;
        return (
          <>
            <VersionsOf versions={versions} />
            <ContractEditor
              key={latest}
              start={last ? nextTerms(last, nextFrom) : firstTerms(clientId)}
              latest={latest}
              before={last}
            />
          </>
        );
      }}
    </Answer>
  );
}
