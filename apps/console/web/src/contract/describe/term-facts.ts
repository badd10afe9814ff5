import type { Fact } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import { amountFacts } from './amounts';
import { calendarFacts } from './calendar';
import { contactFacts } from './contacts';
import type { DescribeContext } from './describe-context';
import { teamFacts } from './team';

type Facts = (terms: SignedTerms, context: DescribeContext) => Fact[];

/**
 * The facts that describe each field of a version, in their order; some describe several fields. Undefined for a field
 * without facts. A field of the contract without an entry does not compile.
 */
const TERM_FACTS: Readonly<Record<keyof SignedTerms, Facts | undefined>> = {
  contacts: contactFacts,
  ...{ team: teamFacts, overflow: teamFacts },
  ...{ minimum: amountFacts, fees: amountFacts, discounts: amountFacts, tax: amountFacts },
  currency: amountFacts,
  ...{ period: calendarFacts, grace: calendarFacts, latePolicy: calendarFacts, paymentDays: calendarFacts },
  bands: calendarFacts,
  ...{ clientId: undefined, version: undefined, effectiveFrom: undefined, note: undefined },
  ...{ model: undefined, zone: undefined, seller: undefined, customer: undefined },
};

const FACTS = new Set(Object.values(TERM_FACTS).filter((facts) => facts !== undefined));

/** All terms of a version in words, except its model. */
export const termFacts: Facts = (terms, context) => [...FACTS].flatMap((facts) => facts(terms, context));
