import { useState } from 'react';
import { VersionDiff } from '../../contract/diff/version-diff';
import { TermsView } from '../../contract/describe/terms-view';
import type { Signed } from '../../contract/use-contracts';
import { VersionList } from '../../contract/version-list';

/** The signed versions. The chosen one is described in words, with its changes from the version before. */
export function ClientVersions({ versions }: { readonly versions: readonly Signed[] }) {
  const [chosen, choose] = useState<number>();
  if (versions.length === 0) return null;
  const index = versions.findIndex(({ version }) => version === chosen);
  const [before, shown] = [versions[index - 1], versions[index]];
  return (
    <>
      <VersionList versions={versions} shown={chosen} choose={choose} />
      {shown && <TermsView terms={shown.contract} />}
      {shown && before && <VersionDiff before={before.contract} after={shown.contract} />}
    </>
  );
}
