import { Route, Switch, useParams } from 'wouter';
import { useMessages } from '../i18n/language';
import { NotFound } from '../layout/not-found';
import { Tabs } from '../parts/tabs';
import { clientPath } from '../client-path';
import { ComparePage } from './compare/compare-page';
import { ContractPage } from './contract/contract-page';
import { CostPage } from './cost/cost-page';
import { DocumentListPage } from './documents/document-list-page';
import { DocumentView } from './documents/document-view';
import { StatementPage } from './statement/statement-page';
import { UsagePage } from './usage/usage-page';

/** All pages of one client. */
export function ClientPages() {
  const { clientId } = useParams<{ clientId: string }>();
  const { client: texts } = useMessages();
  const path = (...segments: string[]): string => clientPath(clientId, ...segments);
  return (
    <>
      <h1>{clientId}</h1>
      <Tabs
        label={texts.pages}
        tabs={[
          { to: path(), text: texts.usage },
          { to: path('cost'), text: texts.cost },
          { to: path('documents'), text: texts.documents },
          { to: path('statement'), text: texts.statement },
          { to: path('contract'), text: texts.contract },
          { to: path('compare'), text: texts.compare },
        ]}
      />
      <Switch>
        <Route path="/clients/:clientId">
          <UsagePage clientId={clientId} />
        </Route>
        <Route path="/clients/:clientId/cost">
          <CostPage clientId={clientId} />
        </Route>
        <Route path="/clients/:clientId/documents">
          <DocumentListPage clientId={clientId} />
        </Route>
        <Route path="/clients/:clientId/documents/:documentId">
          {({ documentId }) => <DocumentView documentId={documentId} />}
        </Route>
        <Route path="/clients/:clientId/statement">
          <StatementPage clientId={clientId} />
        </Route>
        <Route path="/clients/:clientId/contract">
          <ContractPage clientId={clientId} />
        </Route>
        <Route path="/clients/:clientId/compare">
          <ComparePage clientId={clientId} />
        </Route>
        <Route component={NotFound} />
      </Switch>
    </>
  );
}
