import { Route, Switch } from 'wouter';
import { useMessages } from '../i18n/language';
import { NotFound } from '../layout/not-found';
import { Tabs } from '../parts/tabs';
import { AdjustmentsPage } from './adjustments/adjustments-page';
import { AuditPage } from './audit/audit-page';
import { ContractsPage } from './contracts/contracts-page';
import { DocumentsPage } from './documents-page';
import { KeysPage } from './keys/keys-page';
import { PeriodsPage } from './periods/periods-page';

/** Periods, contracts, documents, manual adjustments, access keys and the audit log. */
export function BillingPages() {
  const { navigation, billing: texts } = useMessages();
  return (
    <>
      <h1>{navigation.billing}</h1>
      <Tabs
        label={texts.pages}
        tabs={[
          { to: '/billing', text: texts.periods },
          { to: '/billing/contracts', text: texts.contracts },
          { to: '/billing/documents', text: texts.documents },
          { to: '/billing/adjustments', text: texts.adjustments },
          { to: '/billing/keys', text: texts.keys },
          { to: '/billing/audit', text: texts.audit },
        ]}
      />
      <Switch>
        <Route path="/billing" component={PeriodsPage} />
        <Route path="/billing/contracts" component={ContractsPage} />
        <Route path="/billing/documents" component={DocumentsPage} />
        <Route path="/billing/adjustments" component={AdjustmentsPage} />
        <Route path="/billing/keys" component={KeysPage} />
        <Route path="/billing/audit" component={AuditPage} />
        <Route component={NotFound} />
      </Switch>
    </>
  );
}
