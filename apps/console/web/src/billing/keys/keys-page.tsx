import { useQuery } from '@tanstack/react-query';
import { api, requireData } from '../../api/client';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Panel } from '../../parts/panel';
import { KeyTable } from './key-table';

/** The access keys, and when each was last used. */
export function KeysPage() {
  const { billing: texts } = useMessages();
  const keys = useQuery({ queryKey: ['keys'], queryFn: () => requireData(api.GET('/v1/keys')) });
  return (
    <Panel title={texts.keys}>
      <p className="quiet">{texts.keysManagedBy}</p>
      <QueryResult of={keys}>{(result) => <KeyTable keys={result.keys} />}</QueryResult>
    </Panel>
  );
}
