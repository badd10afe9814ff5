import { billing } from './billing';
import { client } from './client';
import { compare } from './compare';
import { contract } from './contract';
import { document } from './document';
import { operations } from './operations';
import { server } from './server';
import { terms } from './terms';
import { labels } from './labels';

export const en = {
  login: {
    what: 'Usage, invoices and what is behind them.',
    key: 'Access key',
    logIn: 'Log in',
    logOut: 'Log out',
    where: 'Whoever runs contador makes a key with: contador keys create',
  },
  navigation: {
    label: 'Pages',
    operations: 'Operations',
    clients: 'Clients',
    billing: 'Billing',
    skip: 'Skip to content',
    language: 'Language',
    theme: 'Appearance',
    light: 'Light',
    dark: 'Dark',
    system: 'As the system',
  },
  live: { on: 'Live', off: 'Connection lost, trying again' },
  common: {
    loading: 'Loading …',
    failed: 'That did not work',
    retry: 'Try again',
    notFound: 'There is no such page',
    nothing: 'Nothing here yet',
    asTable: 'As a table',
    more: 'Show more',
    print: 'Print',
    csv: 'CSV',
  },
  ...labels,
  operations,
  client,
  document,
  contract,
  terms,
  server,
  compare,
  billing,
};

export type Messages = typeof en;
