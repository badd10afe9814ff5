import { useFormat } from '../../format/use-format';
import { useMessages } from '../../i18n/language';
import type { ApiSchema } from '../../api/api-schema';

/** What distinguishes a line from others of the same description: tier, band, other period, reason, who booked it. */
export function LineNotes({
  line,
  zone,
}: {
  readonly line: ApiSchema<'DocumentLine'>;
  readonly zone: string;
}) {
  const { document: texts, wording } = useMessages();
  const { date } = useFormat();
  const { tier, band, periodFrom, periodTo, reason, bookedBy } = line;
  const notes = [
    ...(tier === undefined ? [] : [wording.lines.tier(tier)]),
    ...(band === undefined ? [] : [band === 'standard' ? wording.lines.standardBand : band]),
    ...(periodFrom === undefined || periodTo === undefined
      ? []
      : [texts.ofPeriod(date(periodFrom, zone), date(Date.parse(periodTo) - 1, zone))]),
    ...(reason === undefined ? [] : [reason]),
    ...(bookedBy === undefined ? [] : [texts.bookedBy(bookedBy)]),
  ];
  return notes.length === 0 ? null : <small className="quiet">{notes.join(' · ')}</small>;
}
