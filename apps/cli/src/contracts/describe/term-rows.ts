import type { TermName, Terms } from '#contracts';
import { amountRows } from './amounts.js';
import { calendarRows } from './calendar.js';
import { contactRows } from './contacts.js';
import type { Row } from './rows.js';
import { teamRows } from './team.js';

/**
 * The rows that describe each term, in their order; some describe several terms. Undefined for a term without a row.
 * A term of the contract without an entry does not compile.
 */
export const TERM_ROWS: Readonly<Record<TermName, ((terms: Terms) => Row[]) | undefined>> = {
  contacts: contactRows,
  ...{ team: teamRows, overflow: teamRows },
  ...{ minimum: amountRows, fees: amountRows, discounts: amountRows, tax: amountRows, currency: amountRows },
  ...{ period: calendarRows, grace: calendarRows, latePolicy: calendarRows, paymentDays: calendarRows },
  bands: calendarRows,
  ...{ model: undefined, zone: undefined, seller: undefined, customer: undefined },
};
