import { DocumentList } from '../../document/document-list';
import { useMessages } from '../../i18n/language';
import { Panel } from '../../parts/panel';

export function DocumentListPage({ clientId }: { readonly clientId: string }) {
  const { client: texts } = useMessages();
  return (
    <Panel title={texts.documents}>
      <DocumentList clientId={clientId} />
    </Panel>
  );
}
