import { useFormat } from '../format/use-format';
import { useMessages } from '../i18n/language';
import { Facts } from '../parts/facts';
import type { ShownDocument } from './shown-document';

export function Totals({ rated: { net, tax, total, currency } }: { readonly rated: ShownDocument }) {
  const { document: texts } = useMessages();
  const { money, decimal } = useFormat();
  return (
    <div className="totals">
      <Facts
        facts={[
          [texts.net, money(net, currency)],
          ...tax.map(
            ({ category, rate, taxable, amount }) =>
              [
                texts.taxOn(decimal(rate), category, money(taxable, currency)),
                money(amount, currency),
              ] as const,
          ),
          [texts.total, <strong key="total">{money(total, currency)}</strong>],
        ]}
      />
    </div>
  );
}
