import type { RatedDocument } from '#rating';
import { DEFAULT_LANGUAGE, getWording } from '#wording';
import type { Language } from '#wording';
import type { DocumentLine } from '../document/document-line.js';
import type { IssuedDocument, Party } from '../document/document.js';
import { justify, labelled, table } from './layout.js';
import { chargedColumns, chargedRows, listedColumns, listedRows, printFigure } from './rows.js';
import { localDate, printLocalRange } from './local-time.js';

/** A document in any state: rated, drafted or issued. */
export type Printable = Omit<RatedDocument, 'lines'> & {
  readonly lines: readonly DocumentLine[];
} & Partial<IssuedDocument>;

/** The width in characters, at least 60, and the language. */
interface Print {
  readonly width: number;
  readonly language: Language;
}

/**
 * Renders a document as plain text of a width (at least 60, default 100), complete enough for a printed invoice, by
 * default in the language of its contract: of the last version that it was rated by. A document without a number is
 * marked as not issued.
 */
export function renderInvoice(
  document: Printable,
  { width = 100, language = chooseLanguage(document) }: Partial<Print> = {},
): string {
  const print = { width: Math.max(60, width), language };
  const rule = '='.repeat(print.width);
  const head = [rule, ...heading(document, print), rule];
  const parts = [
    [...head, '', ...facts(document, print)],
    table(chargedColumns(language), chargedRows(document, language), print.width),
    totals(document, print),
    free(document, print),
    listed(document, print),
    footer(document, print),
  ];
  const shown = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
  return `${shown.join('\n\n')}\n`;
}

const chooseLanguage = ({ terms = [] }: Printable): Language =>
  terms.findLast(({ model }) => model !== 'ended')?.language ?? DEFAULT_LANGUAGE;

function heading(
  { number, type = 'invoice', issuedAt, dueDate, seller, zone }: Printable,
  { width, language }: Print,
): string[] {
  const texts = getWording(language).invoice;
  const left = seller === undefined ? [] : partyLines(seller, language);
  const right = [
    number === undefined ? texts.preview : `${texts.titles[type]} ${number}`,
    ...(issuedAt === undefined ? [] : [texts.issued(localDate(issuedAt, zone))]),
    ...(dueDate === undefined ? [] : [texts.due(dueDate)]),
  ];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, row) =>
    justify(left[row] ?? '', right[row] ?? '', width),
  ).flat();
}

const partyLines = (
  { name, addressLines = [], postalCode, city, country, vatId, email }: Party,
  language: Language,
): string[] => [
  name,
  ...addressLines,
  ...[[postalCode, city, country].filter((part) => part !== undefined).join(' ')].filter(
    (line) => line !== '',
  ),
  ...(vatId === undefined ? [] : [getWording(language).invoice.vatId(vatId)]),
  ...(email === undefined ? [] : [email]),
];

function facts(document: Printable, { width, language }: Print): string[] {
  const { clientId, customer, period, zone, contractVersions, corrects, currency } = document;
  const { labels, versions } = getWording(language).invoice;
  const recipient = customer === undefined ? clientId : partyLines(customer, language).join(', ');
  return [
    ...labelled(labels.customer, recipient, width),
    ...labelled(labels.client, clientId, width),
    ...labelled(labels.period, `${printLocalRange(period.from, period.to, zone, language)} (${zone})`, width),
    ...labelled(labels.contract, versions(contractVersions.join(', ')), width),
    ...labelled(labels.currency, currency, width),
    ...(corrects === undefined ? [] : labelled(labels.corrects, corrects, width)),
  ];
}

function totals({ net, tax, total, currency }: Printable, { width, language }: Print): string[] {
  const texts = getWording(language).invoice;
  const rows = [
    [texts.net, net],
    ...tax.map(({ category, rate, amount }) => [
      category === 'AE' ? texts.reverseCharge : texts.vat(printFigure(rate, language)),
      amount,
    ]),
    [texts.total(currency), total],
  ];
  const figures = Math.max(...rows.map(([, amount = '']) => amount.length)) + 2;
  return rows.map(
    ([label = '', amount = '']) =>
      `${label.padStart(width - figures)}${printFigure(amount, language).padStart(figures)}`,
  );
}

const free = (document: Printable, { width, language }: Print): string[] =>
  document.freeOfCharge === undefined
    ? []
    : [
        getWording(language).invoice.freeOfCharge,
        ...table(
          chargedColumns(language),
          chargedRows({ ...document, lines: document.freeOfCharge }, language),
          width,
        ),
      ];

const listed = (document: Printable, { width, language }: Print): string[] =>
  document.listed.length === 0
    ? []
    : [
        getWording(language).invoice.notCharged,
        ...table(listedColumns(language), listedRows(document.listed, language), width),
      ];

function footer({ documentId, sequence, contentHash }: Printable, { width, language }: Print): string[] {
  const texts = getWording(language).invoice;
  return [
    ...(sequence === undefined ? [] : labelled(texts.labels.sequence, texts.sequence(sequence), width)),
    ...(documentId === undefined ? [] : labelled(texts.labels.document, documentId, width)),
    ...(contentHash === undefined ? [] : labelled('SHA-256', contentHash, width)),
  ];
}
