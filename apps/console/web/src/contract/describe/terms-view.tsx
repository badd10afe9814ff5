import { useLanguage, useMessages } from '../../i18n/language';
import { useFormat } from '../../format/use-format';
import { Facts } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import type { DescribeContext } from './describe-context';
import { termFacts } from './term-facts';

/** All terms of a contract version, described in words. */
export function TermsView({ terms }: { readonly terms: SignedTerms }) {
  const { models, channels, bases, components, units, contract: texts } = useMessages();
  const { language } = useLanguage();
  const format = useFormat();
  if (terms.model === 'ended') return <p>{texts.ended}</p>;
  const currency = terms.currency as string;
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const context: DescribeContext = {
    ...{ texts, channels, bases, components, units, format, language, currency },
    and: (several) => list.format(several),
  };
  return <Facts facts={[[texts.model, models[terms.model]], ...termFacts(terms, context)]} />;
}
