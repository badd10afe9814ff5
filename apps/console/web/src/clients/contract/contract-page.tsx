import { useState } from 'react';
import { TermsView } from '../../contract/describe/terms-view';
import { useContracts } from '../../contract/use-contracts';
import { VersionList } from '../../contract/version-list';
import { VersionDiff } from '../../contract/diff/version-diff';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Panel } from '../../parts/panel';

/** The contract described in words, and its version history. */
export function ContractPage({ clientId }: { readonly clientId: string }) {
  const { contract: texts } = useMessages();
  const [chosen, choose] = useState<number>();
  return (
    <QueryResult of={useContracts(clientId)}>
      {({ versions }) => {
        const shown =
          versions.find(({ version }) => version === chosen) ??
          versions.findLast(({ state }) => state === 'in-force') ??
          versions.at(-1);
        if (!shown) return <p>{texts.none}</p>;
        const before = versions.findLast(({ version }) => version < shown.version);
        return (
          <>
            <Panel title={texts.versionTitle(shown.version, texts.states[shown.state])}>
              <TermsView terms={shown.contract} />
            </Panel>
            <Panel title={texts.history}>
              <VersionList versions={versions} shown={shown.version} choose={choose} />
              {before && <VersionDiff before={before.contract} after={shown.contract} />}
            </Panel>
          </>
        );
      }}
    </QueryResult>
  );
}
