import type { RatedDocument } from '#rating';
import type { DocumentLine } from '../document/document-line.js';
import type { IssuedDocument, Party } from '../document/document.js';
import { justify, labelled, table } from './layout.js';
import { chargedRows, COLUMNS, listedRows } from './rows.js';
import { localDate, printLocalRange } from './local-time.js';

/** A document in any state: rated, drafted or issued. */
export type Printable = Omit<RatedDocument, 'lines'> & {
  readonly lines: readonly DocumentLine[];
} & Partial<IssuedDocument>;

const TITLES = { invoice: 'INVOICE', 'credit-note': 'CREDIT NOTE', 'debit-note': 'DEBIT NOTE' } as const;

/**
 * Renders a document as plain text of a width (at least 60, default 100), complete enough for a printed invoice. A
 * document without a number is marked as not issued.
 */
export function renderInvoice(
  document: Printable,
  { width = 100 }: { readonly width?: number } = {},
): string {
  const wide = Math.max(60, width);
  const rule = '='.repeat(wide);
  const head = [rule, ...heading(document, wide), rule];
  const parts = [
    [...head, '', ...facts(document, wide)],
    table(COLUMNS, chargedRows(document), wide),
    totals(document, wide),
    free(document, wide),
    listed(document, wide),
    footer(document, wide),
  ];
  const shown = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

function heading(
  { number, type = 'invoice', issuedAt, dueDate, seller, zone }: Printable,
  width: number,
): string[] {
  const left = seller === undefined ? [] : partyLines(seller);
  const right = [
    number === undefined ? 'PREVIEW, NOT ISSUED' : `${TITLES[type]} ${number}`,
    ...(issuedAt === undefined ? [] : [`issued ${localDate(issuedAt, zone)}`]),
    ...(dueDate === undefined ? [] : [`due ${dueDate}`]),
  ];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    justify(left[row] ?? '', right[row] ?? '', width),
  ).flat();
}

const partyLines = ({
  name,
  addressLines = [],
  postalCode,
  city,
  country,
  vatId,
  email,
}: Party): string[] => [
  name,
  ...addressLines,
  ...[[postalCode, city, country].filter((part) => part !== undefined).join(' ')].filter(
    (line) => line !== '',
  ),
  ...(vatId === undefined ? [] : [`VAT ${vatId}`]),
  ...(email === undefined ? [] : [email]),
];

function facts(document: Printable, width: number): string[] {
  const { clientId, customer, period, zone, contractVersions, corrects, currency } = document;
  return [
    ...labelled('Customer', customer === undefined ? clientId : partyLines(customer).join(', '), width),
    ...labelled('Client', clientId, width),
    ...labelled('Period', `${printLocalRange(period.from, period.to, zone)} (${zone})`, width),
    ...labelled('Contract', `version ${contractVersions.join(', ')}`, width),
    ...labelled('Currency', currency, width),
    ...(corrects === undefined ? [] : labelled('Corrects', corrects, width)),
  ];
}

function totals({ net, tax, total, currency }: Printable, width: number): string[] {
  const rows = [
    ['Net', net],
    ...tax.map(({ category, rate, amount }) => [
      category === 'AE' ? 'Reverse charge: tax is owed by the customer' : `VAT ${rate} %`,
      amount,
    ]),
    [`Total ${currency}`, total],
  ];
  const figures = Math.max(...rows.map(([, amount = '']) => amount.length)) + 2;
  return rows.map(
    ([label = '', amount = '']) => `${label.padStart(width - figures)}${amount.padStart(figures)}`,
  );
}

const free = (document: Printable, width: number): string[] =>
  document.freeOfCharge === undefined
    ? []
    : [
        'Free of charge',
        ...table(COLUMNS, chargedRows({ ...document, lines: document.freeOfCharge }), width),
      ];

const listed = (document: Printable, width: number): string[] =>
  document.listed.length === 0
    ? []
    : [
        'Handled or offered, not charged',
        ...table(
          [
            { title: 'Reason', align: 'left' },
            { title: 'Contacts', align: 'right' },
            { title: 'Legs', align: 'right' },
            { title: 'Handle time', align: 'right' },
          ],
          listedRows(document.listed),
          width,
        ),
      ];

const footer = ({ documentId, sequence, contentHash }: Printable, width: number): string[] => [
  ...(sequence === undefined ? [] : labelled('Sequence', `document ${sequence} of this client`, width)),
  ...(documentId === undefined ? [] : labelled('Document', documentId, width)),
  ...(contentHash === undefined ? [] : labelled('SHA-256', contentHash, width)),
];
