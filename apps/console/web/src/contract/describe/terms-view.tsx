import { useLanguage, useMessages } from '../../i18n/language';
import { useFormat } from '../../format/use-format';
import { Facts } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import { amountFacts } from './amounts';
import { calendarFacts } from './calendar';
import { contactFacts } from './contacts';
import { teamFacts } from './team';
import type { Words } from './words';

/** All that a contract version says, in plain words. */
export function TermsView({ terms }: { readonly terms: SignedTerms }) {
  const { models, channels, components, units, contract: texts } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  if (terms.model === 'ended') return <p>{texts.ended}</p>;
  const currency = terms.currency as string;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const words: Words = {
    ...{ texts, channels, components, units, format, language, currency },
    and: (several) => list.format(several),
  };
  return (
    <Facts
      facts={[
        [texts.model, models[terms.model]],
        ...contactFacts(terms, words),
        ...teamFacts(terms, words),
        ...amountFacts(terms, words),
        ...calendarFacts(terms, words),
      ]}
    />
  );
}
