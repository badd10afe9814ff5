import { describeTerms } from '#wording';
import { useLanguage, useMessages } from '../../i18n/language';
import { useFormat } from '../../format/use-format';
import { Facts } from '../../parts/facts';
import type { SignedTerms } from '../use-contracts';
import { filledTerms } from './filled-terms';

/** All terms of a contract version, described in words. */
export function TermsView({ terms: version }: { readonly terms: SignedTerms }) {
  const { contract: texts, terms, wording } = useMessages();
  const { language } = useLanguage();
  const { money, decimal, day } = useFormat();
  const { currency = '', zone = '' } = version;
  const filled = filledTerms(version);
  if (filled === undefined) return <p>{texts.ended}</p>;
  const inCurrency = (amount: string): string => money(amount, currency);
  return (
    <Facts
      facts={[
        [texts.model, wording.terms.models[version.model]],
        ...describeTerms(filled, language, { money: inCurrency, amount: inCurrency, decimal, day }),
        [terms.fields.zone, zone],
      ]}
    />
  );
}
