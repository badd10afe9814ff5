import { billing } from './billing.js';
import { client } from './client.js';
import { comparison } from './comparison.js';
import { contract } from './contract.js';
import { document } from './document.js';
import { operations } from './operations.js';
import { terms } from './terms.js';
import { labels } from './labels.js';
import { en } from '../index.js';

export const page = {
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
  wording: en,
  operations,
  client,
  document,
  contract,
  terms,
  comparison,
  billing,
};

/** All texts of the page in a language. English defines the message ids, as it does those of `Wording`. */
export type PageTexts = typeof page;
