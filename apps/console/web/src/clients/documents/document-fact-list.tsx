import type { ApiSchema } from '../../api/api-schema';
import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import { Facts } from '../../parts/facts';

/** Dates, contract versions, and the journal position and hash that prove the document unchanged. */
export function DocumentFactList({ document }: { readonly document: ApiSchema<'IssuedDocument'> }) {
  const { document: texts } = useMessages();
  const format = useFormat();
  const { period, zone, issuedAt, dueDate, corrects, contractVersions, journal, contentHash } = document;
  const [first, last] = [format.date(period.from, zone), format.date(Date.parse(period.to) - 1, zone)];
  return (
    <Facts
      facts={[
        [texts.period, `${first} – ${last} (${zone})`],
        [texts.issued, format.instant(issuedAt, zone)],
        [texts.due, format.day(dueDate)],
        ...(corrects === undefined ? [] : [[texts.corrects, corrects] as const]),
        [texts.contractVersions, contractVersions.join(', ')],
        [
          texts.proof,
          <small key="proof">{texts.proofOf(journal.partition, journal.offset, contentHash)}</small>,
        ],
      ]}
    />
  );
}
