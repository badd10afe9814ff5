import { billing } from './billing';
import { client } from './client';
import { comparison } from './comparison';
import { contract } from './contract';
import { document } from './document';
import { operations } from './operations';
import { terms } from './terms';
import { labels } from './labels';
import { getWording } from '#wording';

export const en = {
  login: {
    what: 'Usage, invoices and how they are calculated.',
    key: 'Access key',
    logIn: 'Log in',
    logOut: 'Log out',
    where: 'The operator creates access keys with: contador keys create',
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
    system: 'System',
  },
  live: { on: 'Live', off: 'Connection lost, reconnecting' },
  common: {
    loading: 'Loading …',
    failed: 'The request failed',
    retry: 'Try again',
    notFound: 'Page not found',
    nothing: 'No data yet',
    asTable: 'Show as table',
    more: 'Show more',
    print: 'Print',
    csv: 'CSV',
  },
  ...labels,
  /** The texts shared with invoices and the command line. */
  wording: getWording('en'),
  operations,
  client,
  document,
  contract,
  terms,
  comparison,
  billing,
};

export type Messages = typeof en;
