import { Redirect, Route, Switch } from 'wouter';
import { BillingPages } from './billing/billing-pages';
import { ClientListPage } from './clients/client-list-page';
import { ClientPages } from './clients/client-pages';
import { NotFound } from './layout/not-found';
import { Shell } from './layout/shell';
import { OperationsPage } from './operations/operations-page';
import { homePath } from './session/home-path';
import { LoginPage } from './session/login-page';
import { useSession } from './session/use-session';

/** Shows the pages of the user's role, or the login page without a session. */
export function App() {
  const { session, isPending } = useSession();
  if (isPending) return null;
  if (!session) return <LoginPage />;
  return (
    <Shell session={session}>
      <Switch>
        <Route path="/">
          <Redirect to={homePath(session)} replace />
        </Route>
        <Route path="/operations" component={OperationsPage} />
        <Route path="/clients" component={ClientListPage} />
        <Route path="/clients/:clientId/*?" component={ClientPages} />
        <Route path="/billing/*?" component={BillingPages} />
        <Route component={NotFound} />
      </Switch>
    </Shell>
  );
}
