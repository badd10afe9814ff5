import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { ComparisonView } from '../../compare/comparison-view';
import { useComparison } from '../../compare/use-comparison';
import { useMessages } from '../../i18n/language';
import { QueryResult } from '../../parts/query-result';
import { Field } from '../../parts/field';
import { Panel } from '../../parts/panel';
import { WithPeriod } from '../periods/with-period';

interface Prices {
  readonly hourPrice: string;
  readonly minutePrice: string;
}

/** The cost of a period under each pricing model. */
export function ComparePage({ clientId }: { readonly clientId: string }) {
  const { comparison: texts } = useMessages();
  const [prices, setPrices] = useState<Prices>({ hourPrice: '', minutePrice: '' });
  return (
    <WithPeriod clientId={clientId}>
      {({ firstDay }) => (
        <Panel title={texts.title}>
          <PriceForm start={prices} compare={setPrices} />
          <ComparisonResult clientId={clientId} period={firstDay} {...prices} />
        </Panel>
      )}
    </WithPeriod>
  );
}

function ComparisonResult(query: { readonly clientId: string; readonly period: string } & Prices) {
  return (
    <QueryResult of={useComparison(query)}>
      {(comparison) => <ComparisonView comparison={comparison} />}
    </QueryResult>
  );
}

interface PriceFormProps {
  readonly start: Prices;
  readonly compare: (prices: Prices) => void;
}

/** Prices for the models that the contract does not price. */
function PriceForm({ start, compare }: PriceFormProps) {
  const { comparison: texts } = useMessages();
  const [prices, setPrices] = useState(start);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    compare(prices);
  };
  const field = (name: keyof Prices) => ({
    ...{ name, label: texts[name], value: prices[name] },
    onChange: (value: string) => setPrices({ ...prices, [name]: value }),
  });
  return (
    <form className="inline" onSubmit={submit}>
      <Field {...field('minutePrice')} />
      <Field {...field('hourPrice')} />
      <button type="submit">{texts.compare}</button>
    </form>
  );
}
