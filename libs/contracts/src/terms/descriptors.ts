import { bands } from './bands/term.js';
import { contacts } from './contacts/term.js';
import { currency } from './currency/term.js';
import { customer } from './customer/term.js';
import type { TermDescriptorByName, TermName } from './descriptor.js';
import { discounts } from './discounts/term.js';
import { fees } from './fees/term.js';
import { grace } from './grace/term.js';
import { language } from './language/term.js';
import { latePolicy } from './late-policy/term.js';
import { minimum } from './minimum/term.js';
import { model } from './model/term.js';
import { overflow } from './overflow/term.js';
import { paymentDays } from './payment-days/term.js';
import { period } from './period/term.js';
import { seller } from './seller/term.js';
import { tax } from './tax/term.js';
import { team } from './team/term.js';
import { zone } from './zone/term.js';

/**
 * The terms, in the order of a version's fields and of its faults; checks, defaults and the type `Terms` derive from
 * this table. A field of `ContractVersion` without a descriptor does not compile.
 */
export const TERM_DESCRIPTORS = {
  ...{ model, seller, zone, currency, period, grace, latePolicy, paymentDays, language },
  ...{ bands, contacts, team, overflow, minimum, fees, discounts, tax, customer },
} as const satisfies { readonly [Name in TermName]: TermDescriptorByName<Name> };
