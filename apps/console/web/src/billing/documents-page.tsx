import { DocumentList } from '../document/document-list';
import { useMessages } from '../i18n/language';
import { Panel } from '../parts/panel';

export function DocumentsPage() {
  const { billing: texts } = useMessages();
  return (
    <Panel title={texts.documents}>
      <DocumentList />
    </Panel>
  );
}
