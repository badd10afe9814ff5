import { useMessages } from '../i18n/language';
import type { ApiSchema } from '../api/api-schema';

/** The seller and the customer. */
export function Parties({
  seller,
  customer,
}: {
  readonly seller: ApiSchema<'Party'> | undefined;
  readonly customer: ApiSchema<'Party'> | undefined;
}) {
  const { document: texts } = useMessages();
  return (
    <div className="parties">
      {seller?.name !== undefined && <PartyView title={texts.seller} party={seller} />}
      {customer?.name !== undefined && <PartyView title={texts.customer} party={customer} />}
    </div>
  );
}

function PartyView({ title, party }: { readonly title: string; readonly party: ApiSchema<'Party'> }) {
  const { name, vatId, addressLines = [], postalCode, city, country, email } = party;
  const place = [postalCode, city, country].filter((part) => part !== undefined).join(' ');
  const lines = [...addressLines, place, vatId, email].filter((line) => line !== undefined && line !== '');
  return (
    <address>
      <span className="quiet">{title}</span>
      <b>{name}</b>
      {lines.map((line) => (
        <span key={line}>{line}</span>
      ))}
    </address>
  );
}
